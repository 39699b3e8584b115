package org.redoubt.report;

import java.util.ArrayList;
import java.util.List;
import org.redoubt.run.ExperimentTree;
import org.redoubt.run.Provenance;
import org.redoubt.run.RunDirectory;

/** The parts of a report that say what one run was asked to do, and where it was computed. */
record RunPage(Html page, RunDirectory run) {

  void configuration() {
    page.open("section").element("h2", "Configuration of " + run.name());
    page.table(
        List.of("key", "value"),
        ExperimentTree.entries(run.experiment()).stream()
            .map(entry -> List.of(entry.path(), entry.value()))
            .toList());
    page.close("section");
  }

  void provenance() {
    page.open("section").element("h2", "Provenance of " + run.name());
    page.element("p", run.path().toAbsolutePath().normalize().toString());
    run.provenance().forEach(this::provenance);
    page.close("section");
  }

  private void provenance(Provenance one) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("begun", one.began().toString()));
    rows.add(List.of("command", Shell.line(one.command())));
    rows.add(List.of("redoubt", one.codeVersion()));
    rows.add(
        List.of("engine", one.engine().backend() + ", " + one.engine().threads() + " threads"));
    one.engine().libraries().forEach(l -> rows.add(List.of(l.name(), l.version())));
    String gpu = one.engine().gpu();
    rows.add(List.of("GPU", gpu == null ? "none used" : gpu));
    rows.add(List.of("Java", one.java().vm() + " " + one.java().version()));
    rows.add(List.of("processor", one.computer().cpu()));
    rows.add(List.of("system", one.computer().os() + " " + one.computer().architecture()));
    one.data().forEach(d -> rows.add(List.of(d.path(), "SHA-256 " + d.sha256())));
    page.table(List.of("what", "found"), rows);
  }
}
