@echo off
rem Starts Redoubt; builds first what is missing. See packaging/redoubt for the variables.
setlocal enabledelayedexpansion
set "root=%~dp0.."
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"

set "version="
for /f tokens^=2^ delims^=^" %%v in ('"%java%" -version 2^>^&1') do if not defined version set "version=%%v"
if not defined version (
  echo redoubt: no java found; install a JDK of version 17 or newer, or set JAVA_HOME 1>&2
  exit /b 1
)
for /f "tokens=1 delims=.-" %%m in ("%version%") do set "major=%%m"
if %major% lss 17 (
  echo redoubt: java is version %version%; Redoubt needs Java 17 or newer: set JAVA_HOME 1>&2
  exit /b 1
)

set "profile="
if "%REDOUBT_CUDA%"=="1" set "profile=-Pcuda"
if not exist "%root%\target\lib" goto build
dir /b "%root%\target\lib\redoubt-*.jar" >nul 2>&1 && goto start
:build
where mvn >nul 2>&1 || (
  echo redoubt: the program has to be built first, which needs Maven 3.8.6 or newer: install it 1>&2
  exit /b 1
)
echo redoubt: building; the first time this takes some minutes 1>&2
pushd "%root%"
call mvn -B -q -Dmaven.test.skip=true -Dspotless.check.skip=true %profile% package 1>&2
set "result=%errorlevel%"
popd
if not "%result%"=="0" (
  echo redoubt: the build failed; its messages are above 1>&2
  exit /b 1
)

:start
rem Threads that spin while they wait stall every operation as soon as a second process is busy.
if not defined OMP_WAIT_POLICY set "OMP_WAIT_POLICY=passive"
set /p jvm=<"%root%\target\lib\jvm-flags.txt"
set "memory=-Xmx2g"
set "main=org.redoubt.cli.Main"
rem Without a command: the window, whose options are --runs DIR and --data DIR.
set "all=%*"
:options
set "first=%~1"
if "%first%"=="" goto window
if "%first%"=="--runs" (shift & shift & goto options)
if "%first%"=="--data" (shift & shift & goto options)
if "%first:~0,7%"=="--runs=" (shift & goto options)
if "%first:~0,7%"=="--data=" (shift & goto options)
goto run
:window
set "memory=-Xmx384m -Xmn24m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
set "main=org.redoubt.ui.WindowMain"
:run
"%java%" %jvm% %memory% -Xshare:auto -Djava.awt.headless=true %REDOUBT_JAVA_OPTS% ^
  -cp "%root%\target\lib\*" %main% %all%
exit /b %errorlevel%
