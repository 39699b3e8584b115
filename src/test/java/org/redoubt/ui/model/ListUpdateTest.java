package org.redoubt.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListUpdateTest {
  private final ListUpdate<String> update = new ListUpdate<>(entry -> entry.charAt(0));

  @ParameterizedTest
  @CsvSource({
    "'',            'a1 b1'",
    "'a1 b1',       ''",
    "'a1 b1 c1',    'a1 b2 c1'",
    "'a1 b1 c1',    'd1 a1 c1'",
    "'a1 b1 c1 d1', 'd1 c2 b1 a1'",
    "'a1 b1',       'c1 d1 e1'"
  })
  void theListBecomesTheNewOne(String before, String now) {
    ObservableList<String> list = FXCollections.observableArrayList(words(before));

    update.apply(list, words(now));

    assertThat(list).isEqualTo(words(now));
  }

  @Test
  void nobodyIsToldWhereNothingChanges() {
    ObservableList<String> list = FXCollections.observableArrayList("a1", "b1");
    List<Object> told = new ArrayList<>();
    list.addListener((ListChangeListener<String>) change -> told.add(change));

    update.apply(list, List.of("a1", "b1"));

    assertThat(told).isEmpty();
  }

  @Test
  void aNewEntryOnTopIsOneAddition() {
    ObservableList<String> list = FXCollections.observableArrayList("a1", "b1");
    List<Integer> added = new ArrayList<>();
    list.addListener(
        (ListChangeListener<String>)
            change -> {
              while (change.next()) {
                added.add(change.getAddedSize());
                assertThat(change.getRemovedSize()).isZero();
              }
            });

    update.apply(list, List.of("c1", "a1", "b1"));

    assertThat(added).containsExactly(1);
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }
}
