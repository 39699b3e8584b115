package org.redoubt.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.config.DataSet;
import org.redoubt.config.Seed;

class DataSetsTest {
  private static final Seed SEED = new Seed(1);

  @TempDir Path folder;

  @Test
  void idxImagesKeepTheirPixelsAndLabels() {
    DataFiles.mnist(folder, 30, 12, 5);
    Splits splits = DataSets.load(idx(20, 10, null), folder, SEED);
    assertThat(splits.shape()).isEqualTo(new ImageShape(5, 5, 1));
    assertThat(splits.train().size()).isEqualTo(20);
    assertThat(splits.test().size()).isEqualTo(12);
    assertThat(splits.train().label(13)).isEqualTo(3);
    assertThat(splits.train().value(2, 7)).isEqualTo(9 / 255f);
    assertThat(splits.files())
        .extracting(file -> Path.of(file.path()).getFileName().toString())
        .containsExactly(
            "train-images-idx3-ubyte.gz",
            "train-labels-idx1-ubyte.gz",
            "t10k-images-idx3-ubyte",
            "t10k-labels-idx1-ubyte");
    assertThat(splits.warnings()).isEmpty();
  }

  @Test
  void checksumIsThatOfTheFileAsStored() throws Exception {
    DataFiles.mnist(folder, 30, 12, 5);
    SourceFile images = DataSets.load(idx(20, 10, null), folder, SEED).files().get(0);
    assertThat(images.sha256())
        .isEqualTo(Sha256.of(folder.resolve("train-images-idx3-ubyte.gz")))
        .isNotEqualTo(images.contentSha256());
    assertThat(images.bytes()).isEqualTo(Files.size(Path.of(images.path())));
  }

  @Test
  void validationIsTakenFromTheEndAndTrainingFromTheFront() {
    DataFiles.mnist(folder, 30, 12, 5);
    Splits splits = DataSets.load(idx(12, 7, 5), folder, SEED);
    assertThat(firstPixels(splits.train())).isEqualTo(range(0, 12));
    assertThat(firstPixels(splits.validation())).isEqualTo(range(23, 30));
    assertThat(firstPixels(splits.test())).isEqualTo(range(0, 5));
  }

  @Test
  void everythingButTheLastFiveThousandIsTrainedOn() {
    DataFiles.mnist(folder, 5100, 10, 2);
    Splits splits = DataSets.load(idx(null, null, null), folder, SEED);
    assertThat(splits.train().size()).isEqualTo(100);
    assertThat(splits.validation().size()).isEqualTo(5000);
    assertThat(splits.validation().value(0, 0)).isEqualTo((5100 - 5000) / 255f);
  }

  @Test
  void trainingSubsetLeavesOneThousandForValidation() {
    DataFiles.mnist(folder, 1100, 10, 2);
    Splits splits = DataSets.load(idx(60, null, null), folder, SEED);
    assertThat(splits.train().size()).isEqualTo(60);
    assertThat(splits.validation().size()).isEqualTo(1000);
  }

  @Test
  void tooFewImagesAreRefusedWithTheNumbers() {
    DataFiles.mnist(folder, 1100, 10, 2);
    assertThatThrownBy(() -> DataSets.load(idx(200, null, null), folder, SEED))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("train-images-idx3-ubyte.gz holds 1,100 images;")
        .hasMessageContaining("200 for training and 1,000 for validation make 1,200");
    assertThatThrownBy(() -> DataSets.load(idx(null, null, null), folder, SEED))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("holds 1,100 images, of which validation takes 5,000")
        .hasMessageContaining("data.validation");
    assertThatThrownBy(() -> DataSets.load(idx(50, 10, 11), folder, SEED))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("t10k-images-idx3-ubyte holds 10 images; data.test asks for 11");
  }

  @Test
  void trainingAndTestImagesOfDifferentSizeAreRefused() {
    DataFiles.mnist(folder, 30, 12, 5);
    DataFiles.write(folder.resolve("t10k-images-idx3-ubyte"), DataFiles.images(12, 6));
    assertThatThrownBy(() -> DataSets.load(idx(12, 7, 5), folder, SEED))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("images of 5x5")
        .hasMessageContaining("of 6x6; expected the same size");
  }

  @Test
  void labelsAreCheckedAgainstTheConfiguredClasses() {
    DataFiles.mnist(folder, 30, 12, 5);
    DataSet.Idx fewer = new DataSet.Idx(folder.toString(), 7, 20, 10, null);
    assertThatThrownBy(() -> DataSets.load(fewer, folder, SEED))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("has label 7 at position 7 (from 0); expected labels 0 to 6");
  }

  @Test
  void mnistOfAnotherSizeIsSentToIdx() {
    DataFiles.mnist(folder.resolve("mnist"), 30, 12, 32);
    assertThatThrownBy(() -> DataSets.load(mnist(null), folder, SEED))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("images of 32x32; MNIST has 28x28: use data kind idx");
  }

  @Test
  void unknownChecksumsAreWarnings() {
    DataFiles.mnist(folder.resolve("mnist"), 30, 12, 28);
    Splits splits = DataSets.load(mnist(null), folder, SEED);
    assertThat(splits.warnings()).hasSize(4);
    assertThat(splits.warnings().get(3))
        .contains("t10k-labels-idx1-ubyte has an unknown SHA-256")
        .contains("not the published t10k-labels-idx1-ubyte of MNIST");
  }

  @Test
  void missingFilesAreListedWithTheFolderAndTheCommand() throws Exception {
    assertThatThrownBy(() -> DataSets.load(mnist(null), folder, SEED))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "MNIST is not there: put train-images-idx3-ubyte, train-labels-idx1-ubyte,"
                + " t10k-images-idx3-ubyte, t10k-labels-idx1-ubyte (each may end in .gz) into "
                + folder.resolve("mnist")
                + ", or run 'redoubt data fetch mnist'");
    DataFiles.mnist(folder, 30, 12, 28);
    Files.delete(folder.resolve("t10k-labels-idx1-ubyte"));
    assertThatThrownBy(() -> DataSets.load(mnist(null), folder, SEED))
        .hasMessageStartingWith(
            "MNIST is not complete: put t10k-labels-idx1-ubyte (each may end in .gz) into "
                + folder);
    assertThatThrownBy(() -> DataSets.load(mnist("no-such"), folder, SEED))
        .hasMessageEndingWith("into no-such, or correct data.directory");
  }

  @Test
  void cifarPlanesBecomePixels() {
    DataFiles.cifar10(folder.resolve("cifar10/cifar-10-batches-bin"), 4, 3);
    Splits splits = DataSets.load(cifar(12, 8), folder, SEED);
    assertThat(splits.shape()).isEqualTo(new ImageShape(32, 32, 3));
    int secondRowThirdColumn = (32 + 2) * 3;
    assertThat(IntStream.range(0, 3).map(c -> byteOf(splits.train(), 5, secondRowThirdColumn + c)))
        .containsExactly(12, 22, 32);
    assertThat(splits.train().label(5)).as("second record of the second batch").isEqualTo(1);
    assertThat(splits.train().classNames()).contains("frog");
    assertThat(splits.test().size()).isEqualTo(3);
  }

  @Test
  void excerptOfTheTestBatchIsAWarning() {
    DataFiles.cifar10(folder.resolve("cifar-10-batches-bin"), 4, 3);
    assertThat(DataSets.load(cifar(12, 8), folder, SEED).warnings())
        .anyMatch(w -> w.contains("holds 3 of the 10,000 CIFAR-10 test images"));
  }

  @Test
  void severalExcerptsOfTheTestBatchAreRefused() {
    DataFiles.cifar10(folder, 4, 3);
    DataFiles.write(folder.resolve("test_batch_x.bin"), DataFiles.cifar(2));
    assertThatThrownBy(() -> DataSets.load(cifar(12, 8), folder, SEED))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("several test batches (test_batch_part.bin, test_batch_x.bin)");
    DataFiles.write(folder.resolve("test_batch.bin"), DataFiles.cifar(1));
    assertThat(DataSets.load(cifar(12, 8), folder, SEED).test().size())
        .as("the whole test batch goes before excerpts")
        .isEqualTo(1);
  }

  @Test
  void dataFolderIsTheOptionElseTheVariableElseTheCache() {
    Map<String, String> env = Map.of("REDOUBT_DATA", "/data");
    assertThat(DataFolder.resolve(folder, env)).isEqualTo(folder);
    assertThat(DataFolder.resolve(null, env)).isEqualTo(Path.of("/data"));
    assertThat(DataFolder.resolve(null, Map.of("REDOUBT_DATA", " ")))
        .isEqualTo(Path.of(System.getProperty("user.home"), ".cache/redoubt/data"));
  }

  @Test
  void descriptionSaysWhatIsThereAndWhatIsMissing() throws Exception {
    DataFiles.mnist(folder.resolve("mnist"), 30, 12, 28);
    DataFiles.cifar10(folder.resolve("cifar10"), 4, 3);
    Files.delete(folder.resolve("cifar10/data_batch_2.bin.gz"));
    List<DataFolder.Contents> contents = DataFolder.describe(folder);
    assertThat(contents)
        .extracting(DataFolder.Contents::complete)
        .containsExactly(true, false, false);
    assertThat(contents.get(1).folder()).isEqualTo(folder.resolve("fashion-mnist"));
    assertThat(contents.get(1).missing()).hasSize(4);
    assertThat(contents.get(2).missing()).containsExactly("data_batch_2.bin");
    assertThat(contents.get(2).present()).hasSize(5);
  }

  private DataSet.Idx idx(
      @Nullable Integer train, @Nullable Integer validation, @Nullable Integer test) {
    return new DataSet.Idx(folder.toString(), 10, train, validation, test);
  }

  private static DataSet.Mnist mnist(@Nullable String directory) {
    return new DataSet.Mnist(directory, 20, 10, null);
  }

  private static DataSet.Cifar10 cifar(int train, int validation) {
    return new DataSet.Cifar10(null, train, validation, null, DataSet.Augmentation.CROP_FLIP, 4);
  }

  private static int[] firstPixels(ImageSet images) {
    return IntStream.range(0, images.size()).map(i -> byteOf(images, i, 0)).toArray();
  }

  private static int byteOf(ImageSet images, int image, int k) {
    return Math.round(255 * images.value(image, k));
  }

  private static int[] range(int from, int to) {
    return IntStream.range(from, to).toArray();
  }
}
