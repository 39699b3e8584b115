package org.redoubt.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * Ctrl-C beyond the virtual machine's own answer, which lets a second one pass unheard. Java has no
 * supported interface for that; sun.misc.Signal of the module jdk.unsupported is reached by
 * reflection, and where it is missing the machine's own answer stays.
 */
final class Interrupts {
  private Interrupts() {}

  /** Runs the action at every Ctrl-C, unless the process was started to ignore them. */
  static void onInterrupt(Runnable action) {
    try {
      Class<?> signalType = Class.forName("sun.misc.Signal");
      Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
      Object signal = signalType.getConstructor(String.class).newInstance("INT");
      Object handler =
          Proxy.newProxyInstance(
              Interrupts.class.getClassLoader(), new Class<?>[] {handlerType}, answer(action));
      Method handle = signalType.getMethod("handle", signalType, handlerType);
      Object before = handle.invoke(null, signal, handler);
      Object ignore = handlerType.getField("SIG_IGN").get(null);
      if (ignore.equals(before)) {
        handle.invoke(null, signal, ignore); // nohup, or the background of a script
      }
    } catch (ReflectiveOperationException unsupported) {
      return; // a Ctrl-C still ends the machine through its shutdown hooks
    }
  }

  private static InvocationHandler answer(Runnable action) {
    return (proxy, method, arguments) ->
        switch (method.getName()) {
          case "handle" -> {
            action.run();
            yield null;
          }
          case "equals" -> arguments.length == 1 && proxy == arguments[0];
          case "hashCode" -> System.identityHashCode(proxy);
          default -> "redoubt's answer to Ctrl-C";
        };
  }
}
