package org.redoubt.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import org.junit.jupiter.api.Test;
import org.redoubt.result.Group;
import org.redoubt.result.LossSurface.Subject;

class SubjectPicturesTest {
  @Test
  void picturesSayWhatWasChangedAndHowMuchItIsAmplified() {
    Subject fooled = PictureSamples.subject(Group.POSITIVE, 9, 3);
    SubjectPictures pictures = new SubjectPictures("Example", fooled, Theme.LIGHT);
    assertThat(WrittenText.of(pictures, 900, 500).texts())
        .contains("test image 17", "label 7", "positive adversarial", "label 7 → prediction 9")
        .contains("difference ×32", "grey: no change")
        .contains("Adversarial within ε = 0.0314 = 8/255.");
    assertThat(pictures.numbers().rows()).hasSize(32 * 32 * 3);
    assertThat(pictures.numbers().rows().get((5 * 32 + 4) * 3 + 2))
        .startsWith(5, 4, 2, fooled.image().values().get((5 * 32 + 4) * 3 + 2));
  }

  @Test
  void cleanImageIsShownAlone() {
    SubjectPictures clean =
        new SubjectPictures("Example", PictureSamples.subject(Group.CLEAN, 7, 1), Theme.LIGHT);
    assertThat(WrittenText.of(clean, 900, 500).texts())
        .contains("label 7 → prediction 7")
        .noneMatch(text -> text.contains("difference"));
  }

  @Test
  void changeOfAGreyImageIsBlueToRedAroundGrey() {
    Subject subject = PictureSamples.subject(Group.POSITIVE, 9, 1);
    Perturbation change = new Perturbation(subject.image(), subject.centre());
    assertThat(change.largest()).isCloseTo(0.3, within(1e-6));
    for (int row = 0; row < 28; row++) {
      for (int column = 0; column < 28; column++) {
        Color colour = new Color(change.cells().colour().applyAsInt(row, column));
        double value = change.at(row, column, 0);
        assertThat(Integer.signum(colour.getRed() - colour.getBlue()))
            .isEqualTo((int) Math.signum(value));
      }
    }
  }

  @Test
  void picturesOfDifferentSizesAreRefused() {
    Subject subject = PictureSamples.subject(Group.POSITIVE, 9, 1);
    Subject mixed =
        new Subject(
            17, 7, 9, Group.POSITIVE, null, subject.image(), PictureSamples.picture(3, 0.1));
    assertThatThrownBy(() -> new SubjectPictures("x", mixed, Theme.LIGHT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the image is 28x28x1, the example at the centre 32x32x3; both must be of one size");
  }
}
