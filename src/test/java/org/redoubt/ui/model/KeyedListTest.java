package org.redoubt.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyedListTest {
  private final KeyedList<String> list = new KeyedList<>(entry -> entry.charAt(0));
  private final List<ListChangeListener.Change<? extends String>> told = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "'',            'a1 b1'",
    "'a1 b1',       ''",
    "'a1 b1 c1',    'a1 b2 c1'",
    "'a1 b1 c1',    'd1 a1 c1'",
    "'a1 b1 c1 d1', 'd1 c2 b1 a1'",
    "'a1 b1',       'c1 d1 e1'"
  })
  void theListBecomesTheNewOneAndSaysSoOnce(String before, String now) {
    list.become(words(before));
    list.addListener((ListChangeListener<String>) told::add);

    list.become(words(now));

    assertThat(list).isEqualTo(words(now));
    assertThat(told).hasSize(1);
  }

  @Test
  void nobodyIsToldWhereNothingChanges() {
    list.become(List.of("a1", "b1"));
    list.addListener((ListChangeListener<String>) told::add);

    list.become(List.of("a1", "b1"));

    assertThat(told).isEmpty();
  }

  @Test
  void aNewEntryOnTopIsOneAddition() {
    list.become(List.of("a1", "b1"));
    list.addListener((ListChangeListener<String>) told::add);

    list.become(List.of("c1", "a1", "b1"));

    ListChangeListener.Change<? extends String> change = told.get(0);
    assertThat(change.next()).isTrue();
    assertThat(change.getAddedSubList()).isEqualTo(List.of("c1"));
    assertThat(change.getRemovedSize()).isZero();
    assertThat(change.next()).isFalse();
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }
}
