package org.redoubt.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunNotes;
import org.redoubt.run.RunState;
import org.redoubt.ui.UiFixture;

class RunListTest {
  @TempDir private Path folder;
  private RunSamples samples;
  private UiFixture window;
  private RunDirectory oldest;
  private RunList list;

  @BeforeEach
  void threeRuns() {
    samples = new RunSamples(folder);
    window = UiFixture.inline(folder);
    oldest = samples.run("first", 0, "seed=3");
    samples.run("second", 1, "seed=1", "method.kind=standard");
    RunDirectory newest = samples.run("third", 2, "seed=2");
    newest.writeNotes(RunNotes.NONE.withTags(List.of("Good one")).withNote("keep for the paper"));
    RunSamples.end(newest, RunState.FAILED, "out of memory");
    window.services().runs().refresh();
    list = new RunList(window.services().runs());
  }

  @Test
  void theNewestRunStandsOnTop() {
    assertThat(names()).containsExactly("third", "second", "first");
  }

  @ParameterizedTest
  @CsvSource({
    "first, first",
    "standard, second",
    "GOOD, third",
    "paper, third",
    "failed, third",
    "digits fir, first",
    "digits, 'third,second,first'",
    "nothing of the kind, ''"
  })
  void aSearchFindsRunsByAllItsWords(String search, String found) {
    list.searchProperty().set(search);

    assertThat(String.join(",", names())).isEqualTo(found);
  }

  @Test
  void anOrderHoldsForRunsThatComeLater() {
    list.order(Comparator.comparing(row -> row.item().summary().asked().seed()));
    assertThat(names()).containsExactly("second", "third", "first");

    samples.run("fourth", 3, "seed=0");
    window.services().runs().refresh();

    assertThat(names()).containsExactly("fourth", "second", "third", "first");
  }

  @Test
  void aHiddenRunIsListedOnlyOnRequest() {
    oldest.writeNotes(RunNotes.NONE.asHidden());
    window.services().runs().refresh();
    assertThat(names()).containsExactly("third", "second");
    assertThat(list.hiddenProperty().get()).isEqualTo(1);

    list.hiddenShownProperty().set(true);

    assertThat(names()).containsExactly("third", "second", "first");
  }

  @Test
  void aChangedRunKeepsItsRowAndLeavesTheListAlone() {
    RunRow row = list.rows().get(2);
    List<Object> changes = new ArrayList<>();
    list.rows().addListener((ListChangeListener<RunRow>) changes::add);

    RunSamples.append(oldest, 1, 2);
    window.services().runs().refresh();

    assertThat(changes).isEmpty();
    assertThat(list.rows().get(2)).isSameAs(row);
    assertThat(row.item().summary().natural()).isNotNull();
  }

  private List<String> names() {
    return list.rows().stream().map(row -> row.item().shortName()).toList();
  }
}
