package org.redoubt.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redoubt.analysis.SurfaceFixture.SEED;
import static org.redoubt.analysis.SurfaceFixture.images;
import static org.redoubt.analysis.SurfaceFixture.network;
import static org.redoubt.analysis.SurfaceFixture.pgd;
import static org.redoubt.analysis.SurfaceFixture.pixels;
import static org.redoubt.analysis.SurfaceFixture.predicted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redoubt.attack.Adversary;
import org.redoubt.attack.Assault;
import org.redoubt.attack.LinearClassifier;
import org.redoubt.config.Attack;
import org.redoubt.config.Attack.Goal;
import org.redoubt.config.Attack.Norm;
import org.redoubt.config.EvaluationPlan.SuccessRule;
import org.redoubt.data.Batch;
import org.redoubt.data.ImageSet;
import org.redoubt.data.ImageShape;
import org.redoubt.loss.Copies;
import org.redoubt.result.Group;
import org.redoubt.result.LossSurface.Subject;

class SubjectsTest {
  private static final ImageSet IMAGES = images(60);
  private static final int SIZE = SurfaceFixture.SHAPE.size();
  private static final Attack.Pgd ATTACK = pgd(0.06, 1);

  @Test
  void cleanExampleIsTheImage() {
    Subject subject = subjects(ATTACK).of(3, Group.CLEAN);
    assertThat(pixels(subject.image())).isEqualTo(Copies.floats(IMAGES.range(3, 4).images()));
    assertThat(subject)
        .isEqualTo(
            new Subject(
                3,
                IMAGES.label(3),
                IMAGES.label(3),
                Group.CLEAN,
                null,
                subject.image(),
                subject.image()));
  }

  @Test
  void namedCleanImageMayBeAMistake() {
    Subject subject = subjects(ATTACK).of(9, Group.CLEAN);
    assertThat(subject.label()).isEqualTo(IMAGES.label(9));
    assertThat(subject.prediction())
        .isEqualTo(predicted(network(), IMAGES, subject.image(), 9))
        .isNotEqualTo(subject.label());
  }

  /** Crafted one by one here; there all in one batch, by the attack of training. */
  @Test
  void adversarialExampleIsTheLastIterateWhateverTheBatch() {
    Batch all = IMAGES.range(0, 60);
    float[] last = Copies.floats(new Adversary(ATTACK).perturb(network().pass(), all, SEED));
    Map<Group, Integer> seen = new EnumMap<>(Group.class);
    for (Subject subject : every(ATTACK)) {
      int from = subject.index() * SIZE;
      assertThat(pixels(subject.centre())).isEqualTo(Arrays.copyOfRange(last, from, from + SIZE));
      assertThat(subject.prediction())
          .isEqualTo(predicted(network(), IMAGES, subject.centre(), subject.index()));
      boolean fooled = subject.prediction() != subject.label();
      assertThat(subject.group()).isEqualTo(fooled ? Group.POSITIVE : Group.NEGATIVE);
      assertThat(subject.attack()).isEqualTo(ATTACK);
      seen.merge(subject.group(), 1, Integer::sum);
    }
    assertThat(seen).containsOnlyKeys(Group.POSITIVE, Group.NEGATIVE);
    assertThat(seen.values()).allMatch(count -> count > 5);
    assertThat(seen.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(54);
  }

  @Test
  void lastIterateIsNotTheFirstThatFools() {
    float[] anyIterate =
        new Assault(ATTACK, SuccessRule.ANY_ITERATE)
            .on(network().pass(), IMAGES.range(0, 60), SEED)
            .adversarial();
    assertThat(every(ATTACK))
        .anyMatch(
            s ->
                !Arrays.equals(
                    pixels(s.centre()),
                    Arrays.copyOfRange(anyIterate, s.index() * SIZE, (s.index() + 1) * SIZE)));
  }

  /** Of several restarts the one that fools the network counts, and the first is the same. */
  @Test
  void restartsOnlyAddPositives() {
    Attack.Pgd weak =
        new Attack.Pgd(
            Norm.LINF,
            0.1,
            0.002,
            2,
            1,
            true,
            Attack.Objective.CROSS_ENTROPY,
            Goal.NON_TARGETED,
            null);
    Attack.Pgd patient =
        new Attack.Pgd(
            Norm.LINF,
            0.1,
            0.002,
            2,
            20,
            true,
            Attack.Objective.CROSS_ENTROPY,
            Goal.NON_TARGETED,
            null);
    List<Integer> once = positives(every(weak));
    List<Subject> often = every(patient);
    assertThat(positives(often)).containsAll(once).hasSizeGreaterThan(once.size());
    for (Subject subject : often) {
      assertThat(predicted(network(), IMAGES, subject.centre(), subject.index()))
          .isEqualTo(subject.prediction());
    }
  }

  private static List<Integer> positives(List<Subject> subjects) {
    return subjects.stream().filter(s -> s.group() == Group.POSITIVE).map(Subject::index).toList();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "any",
      value = {"POSITIVE, any", "NEGATIVE, any", "POSITIVE, 2", "NEGATIVE, 2", "POSITIVE, 0"})
  void firstIsTheFirstOfItsGroupAndClass(Group group, @Nullable Integer label) {
    Subject expected =
        every(ATTACK).stream()
            .filter(s -> s.group() == group && (label == null || s.label() == label))
            .findFirst()
            .orElseThrow();
    assertThat(subjects(ATTACK).first(group, label, 60)).isEqualTo(expected);
  }

  @Test
  void firstCleanOneIsClassifiedRightly() {
    ImageSet tail = IMAGES.slice(9, 60);
    Subject first =
        new Subjects(network(), tail, ATTACK, SEED, new Watcher(false))
            .first(Group.CLEAN, null, 51);
    assertThat(first.index()).isEqualTo(1);
    assertThat(first.prediction()).isEqualTo(first.label());
  }

  @Test
  void searchStopsAtTheFirstBatchThatHasOne() {
    LinearClassifier network = network();
    Watcher watcher = new Watcher(false);
    new Subjects(network, IMAGES, ATTACK, SEED, watcher).first(Group.POSITIVE, null, 60);
    assertThat(watcher.reports)
        .containsExactly("looking for a positive adversarial example: 0 of 60");
    assertThat(network.rowsForwarded()).isLessThanOrEqualTo(8 * 9);
  }

  @Test
  void searchAsksWhetherToStop() {
    Subjects subjects = new Subjects(network(), IMAGES, ATTACK, SEED, new Watcher(true));
    assertThatThrownBy(() -> subjects.first(Group.POSITIVE, null, 60))
        .isInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> subjects.gallery(1, 60)).isInstanceOf(CancellationException.class);
  }

  @Test
  void galleryHasTheFirstOfEveryClassAndGroup() {
    Subjects subjects = subjects(ATTACK);
    List<Subject> attacked = every(ATTACK);
    List<Subject> expected = new ArrayList<>();
    for (int label = 0; label < SurfaceFixture.CLASSES; label++) {
      int own = label;
      List<Subject> ofClass = attacked.stream().filter(s -> s.label() == own).toList();
      ofClass.stream().limit(2).forEach(s -> expected.add(subjects.of(s.index(), Group.CLEAN)));
      for (Group group : List.of(Group.POSITIVE, Group.NEGATIVE)) {
        ofClass.stream().filter(s -> s.group() == group).limit(2).forEach(expected::add);
      }
    }
    assertThat(subjects.gallery(2, 60)).isEqualTo(expected).hasSizeGreaterThan(10);
  }

  @ParameterizedTest
  @EnumSource
  void absentImageIsRefused(Group group) {
    assertRefused(
        () -> subjects(ATTACK).of(12000, group), "image 12000: the test set has images 0 to 59");
    assertRefused(
        () -> subjects(ATTACK).of(-1, group), "image -1: the test set has images 0 to 59");
  }

  @Test
  void cleanMistakeHasNoAdversarialExample() {
    int label = IMAGES.label(9);
    int predicted = subjects(ATTACK).of(9, Group.CLEAN).prediction();
    assertRefused(
        () -> subjects(ATTACK).of(9, Group.NEGATIVE),
        "image 9: without any attack the network takes class %d for class %d, so it has no adversarial example; the nearest image with a negative adversarial example is %d"
            .formatted(label, predicted, nearest(9, Group.NEGATIVE)));
  }

  @ParameterizedTest
  @CsvSource({"POSITIVE, does not fool", "NEGATIVE, fools"})
  void imageOfTheOtherGroupNamesTheNearestThatWouldDo(Group group, String fate) {
    int index =
        every(ATTACK).stream()
            .filter(s -> s.group() != group)
            .skip(10)
            .findFirst()
            .orElseThrow()
            .index();
    assertRefused(
        () -> subjects(ATTACK).of(index, group),
        "image %d: PGD-7 linf eps=0.06 step=0.02 x1 %s the network; the nearest image with a %s adversarial example is %d"
            .formatted(
                index,
                fate,
                group == Group.POSITIVE ? "positive" : "negative",
                nearest(index, group)));
  }

  private static int nearest(int index, Group group) {
    return every(ATTACK).stream()
        .filter(s -> s.group() == group)
        .map(Subject::index)
        .min(Comparator.comparingInt(i -> Math.abs(i - index)))
        .orElseThrow();
  }

  @Test
  void groupThatNoImageHasIsRefused() {
    String harder = "attack harder (more steps, larger epsilon) or look at a less robust run";
    String softer = "attack less hard (fewer steps, smaller epsilon) or look at a more robust run";
    Subjects weak = subjects(pgd(1e-6, 1));
    Subjects strong = subjects(pgd(1, 1));
    int ofClass = (int) IntStream.range(0, 20).filter(i -> IMAGES.label(i) == 2).count();
    assertRefused(
        () -> weak.first(Group.POSITIVE, null, 500),
        "no positive adversarial example among the first 60 images: " + harder);
    assertRefused(
        () -> weak.first(Group.POSITIVE, 2, 20),
        "no positive adversarial example among the first %d images of class 2: %s"
            .formatted(ofClass, harder));
    assertRefused(
        () -> strong.first(Group.NEGATIVE, null, 20),
        "no negative adversarial example among the first 20 images: " + softer);
    assertRefused(
        () -> weak.of(4, Group.POSITIVE),
        "image 4: PGD-7 linf eps=0.000001 step=0.000000333333 x1 does not fool the network; none of the 59 images nearest to it has a positive adversarial example: "
            + harder);
  }

  @Test
  void untrainedNetworkHasNoRightImage() {
    ImageSet mistakes = IMAGES.slice(9, 10);
    assertRefused(
        () ->
            new Subjects(network(), mistakes, ATTACK, SEED, new Watcher(false))
                .first(Group.CLEAN, null, 1),
        "no rightly classified image among the first 1 images: train the network for longer, or look at another run");
  }

  @Test
  void attackThatMovesNothingIsRefused() {
    Subjects subjects = subjects(pgd(1, 1).withEpsilon(0));
    String sentence =
        " moves no image, so there are no adversarial examples: choose an epsilon above 0";
    for (Group group : List.of(Group.POSITIVE, Group.NEGATIVE)) {
      assertThatThrownBy(() -> subjects.of(1, group)).hasMessageEndingWith(sentence);
      assertThatThrownBy(() -> subjects.first(group, null, 60)).hasMessageEndingWith(sentence);
    }
    assertThatThrownBy(() -> subjects.gallery(1, 60)).hasMessageEndingWith(sentence);
    assertThat(subjects.of(1, Group.CLEAN).index()).isEqualTo(1);
  }

  @Test
  void imageOfTheClassAimedAtIsLeftAlone() {
    int label = IMAGES.label(0);
    Attack targeted = new Attack.Bim(Norm.LINF, 0.06, null, 5, Goal.TARGETED, label);
    assertThatThrownBy(() -> subjects(targeted).of(0, Group.NEGATIVE))
        .isInstanceOf(AnalysisException.class)
        .hasMessageStartingWith("image 0: BIM-5 linf eps=0.06 step=0.03")
        .hasMessageContaining(" aims at its own class, so it has no adversarial example; ");
    assertThat(subjects(targeted).gallery(3, 60))
        .filteredOn(s -> s.group() == Group.POSITIVE)
        .isNotEmpty()
        .noneMatch(s -> s.label() == label);
  }

  @Test
  void absentClassesAndEmptySearchesAreRefused() {
    Subjects subjects = subjects(ATTACK);
    assertRefused(
        () -> subjects.first(Group.CLEAN, 12, 60), "class 12: the test set has classes 0 to 3");
    assertRefused(
        () -> subjects.first(Group.CLEAN, -1, 60), "class -1: the test set has classes 0 to 3");
    assertRefused(
        () -> subjects.first(Group.CLEAN, null, 0),
        "a search over 0 images finds nothing: search 1 or more");
    int other = (IMAGES.label(0) + 1) % SurfaceFixture.CLASSES;
    assertRefused(
        () -> subjects.first(Group.CLEAN, other, 1),
        "no image of class %d among the first 1 images: search more of the test set"
            .formatted(other));
  }

  @Test
  void otherImagesAreRefused() {
    LinearClassifier large = LinearClassifier.random(new ImageShape(8, 8, 3), 4, 1);
    assertRefused(
        () -> new Subjects(large, IMAGES, ATTACK, SEED, new Watcher(false)),
        "the network takes images of 8x8x3, the test images are 4x3x2: take the data it was trained on");
  }

  private static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String sentence) {
    assertThatThrownBy(call).isInstanceOf(AnalysisException.class).hasMessage(sentence);
  }

  private static Subjects subjects(Attack attack) {
    return new Subjects(network(), IMAGES, attack, SEED, new Watcher(false));
  }

  /** The adversarial example of every image that is no mistake, each asked for by itself. */
  private static List<Subject> every(Attack attack) {
    Examiner examiner = new Examiner(network().pass(), IMAGES, attack, SEED);
    return IntStream.range(0, IMAGES.size())
        .boxed()
        .flatMap(i -> examiner.attacked(new int[] {i}).stream())
        .map(Examiner.Examined::adversarial)
        .toList();
  }
}
