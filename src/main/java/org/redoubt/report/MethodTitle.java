package org.redoubt.report;

import java.util.ArrayList;
import java.util.List;
import org.redoubt.config.Method;

/** Names of methods as the paper's legends have them. */
public final class MethodTitle {
  private MethodTitle() {}

  /** {@code Standard}, {@code ADV}, {@code TRADES}, {@code ADR-ADV} or {@code ADR-TRADES}. */
  public static String of(Method method) {
    if (method instanceof Method.Standard) {
      return "Standard";
    } else if (method instanceof Method.Adv) {
      return "ADV";
    } else if (method instanceof Method.Trades) {
      return "TRADES";
    } else if (method instanceof Method.Adr adr) {
      boolean trades = adr.supervision() instanceof Method.Supervision.TradesLoss;
      return trades ? "ADR-TRADES" : "ADR-ADV";
    }
    throw new IllegalStateException("no title for " + method);
  }

  /** With the terms that have a weight: {@code ADR-ADV+LC/GB}, {@code ADR-ADV-None}. */
  static String withTerms(Method method) {
    if (!(method instanceof Method.Adr adr)) {
      return of(method);
    }
    List<String> terms = new ArrayList<>();
    add(terms, "LC", adr.lambdaLc());
    add(terms, "GB", adr.lambdaGb());
    add(terms, "SMT", adr.lambdaSmt());
    add(terms, "CONF", adr.lambdaConf());
    return of(method) + (terms.isEmpty() ? "-None" : "+" + String.join("/", terms));
  }

  private static void add(List<String> terms, String name, double weight) {
    if (weight > 0) {
      terms.add(name);
    }
  }
}
