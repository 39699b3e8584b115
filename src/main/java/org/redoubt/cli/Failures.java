package org.redoubt.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Nearest;
import org.redoubt.experiment.WrongInput;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns errors into one sentence on standard error and an {@link ExitCode}. */
final class Failures {
  private final Globals globals;

  Failures(Globals globals) {
    this.globals = globals;
  }

  /** A command line that cannot be understood. */
  int usage(ParameterException error, String[] args) {
    if (WrongInput.is(cause(error))) {
      return execution((Exception) cause(error), error.getCommandLine(), null);
    }
    String command = error.getCommandLine().getCommandSpec().qualifiedName();
    globals
        .terminal()
        .err()
        .println("redoubt: " + sentence(error) + "; see '" + command + " --help'");
    trace(error);
    return ExitCode.WRONG_INPUT;
  }

  private static Throwable cause(ParameterException error) {
    return error.getCause() == null ? error : error.getCause();
  }

  private static String sentence(ParameterException error) {
    if (error instanceof UnmatchedArgumentException unmatched) {
      return unknown(unmatched.getUnmatched().get(0), unmatched.getCommandLine().getCommandSpec());
    }
    String message = String.valueOf(error.getMessage()).lines().findFirst().orElse("").strip();
    String bare = message.replaceFirst("\\.$", "");
    return bare.isEmpty()
        ? bare
        : bare.substring(0, 1).toLowerCase(Locale.ROOT) + bare.substring(1);
  }

  private static String unknown(String word, CommandSpec command) {
    boolean option = word.startsWith("-");
    Collection<String> known =
        option ? command.optionsMap().keySet() : command.subcommands().keySet();
    String kind = option ? "option" : known.isEmpty() ? "argument" : "command";
    return Nearest.to(word, known)
        .map(near -> "unknown %s '%s'; did you mean %s?".formatted(kind, word, near))
        .orElse("unknown %s '%s'".formatted(kind, word));
  }

  /** A command that did not come to its end. */
  int execution(Exception error, CommandLine commandLine, @Nullable ParseResult parsed) {
    return report(error);
  }

  /** Any other error, such as one of the virtual machine. */
  int report(Throwable error) {
    Throwable cause =
        error instanceof LoggedFailure && error.getCause() != null ? error.getCause() : error;
    boolean wrong = WrongInput.is(cause);
    globals.terminal().err().println("redoubt: " + text(cause) + where(error, wrong));
    trace(error);
    return wrong ? ExitCode.WRONG_INPUT : ExitCode.FAILED;
  }

  private static String text(Throwable error) {
    String message = error.getMessage();
    boolean forUsers = WrongInput.is(error) || error instanceof UncheckedIOException;
    if (forUsers && message != null) {
      return message;
    }
    String kind = error.getClass().getSimpleName();
    return error instanceof OutOfMemoryError
        ? "out of memory (" + message + "); give Java more, such as REDOUBT_JAVA_OPTS=-Xmx4g"
        : "unexpected " + kind + (message == null ? "" : ": " + message);
  }

  private String where(Throwable error, boolean wrong) {
    if (error instanceof LoggedFailure logged) {
      return wrong ? "" : "; the details are in " + logged.log();
    }
    boolean plain = wrong || error instanceof UncheckedIOException;
    return plain || globals.debug() ? "" : "; run it again with --debug for the details";
  }

  private void trace(Throwable error) {
    if (globals.debug()) {
      PrintWriter err = globals.terminal().err();
      error.printStackTrace(err);
      err.flush();
    }
  }
}
