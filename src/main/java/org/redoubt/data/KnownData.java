package org.redoubt.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The published data sets: their files, checksums and places below the data folder. */
@SuppressWarnings("ImmutableEnumChecker") // every list is unmodifiable
public enum KnownData {
  MNIST(
      "mnist",
      "MNIST",
      List.of("mnist", ""),
      idx(
          List.of(
              "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609",
              "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
          List.of(
              "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c",
              "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
          List.of(
              "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6",
              "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
          List.of(
              "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6",
              "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2")),
      IntStream.range(0, 10).mapToObj(String::valueOf).toList()),

  FASHION_MNIST(
      "fashion-mnist",
      "Fashion-MNIST",
      List.of("fashion-mnist"),
      idx(
          List.of("3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84"),
          List.of("a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845"),
          List.of("346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073"),
          List.of("67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5")),
      List.of(
          "T-shirt/top",
          "trouser",
          "pullover",
          "dress",
          "coat",
          "sandal",
          "shirt",
          "sneaker",
          "bag",
          "ankle boot")),

  CIFAR10(
      "cifar10",
      "CIFAR-10",
      List.of("cifar10/cifar-10-batches-bin", "cifar-10-batches-bin", "cifar10", ""),
      List.of(
          batch(1, "cee916563c9f80d84e3cc88e17fdc0941787f1244f00a67874d45b261883ada5"),
          batch(2, "a591ca11fa1708a91ee40f54b3da4784ccd871ecf2137de63f51ada8b3fa57ed"),
          batch(3, "bbe8596564c0f86427f876058170b84dac6670ddf06d79402899d93ceea26f67"),
          batch(4, "014e562d6e23c72197cc727519169a60359f5eccd8945ad5a09d710285ff4e48"),
          batch(5, "755304fc0b379caeae8c14f0dac912fbc7d6cd469eb67a1029a08a39453a9add"),
          // The second is a known excerpt: 9,980 of the 10,000 records, unaltered and in order.
          new KnownFile(
              "test_batch.bin",
              List.of(
                  "8e2eb146ae340b09e24670f29cabc6326dba54da8789dab6768acf480273f65b",
                  "20243591dbebc9e6ebeb9cc523dcd7efb3fbf00c08e71be49991b16db4157819"))),
      CifarReader.CLASSES);

  /** Images in the official test file of each of the three. */
  static final int TEST_IMAGES = 10_000;

  private final String word;
  private final String title;
  private final List<String> places;
  private final List<KnownFile> files;
  private final List<String> classNames;

  KnownData(
      String word,
      String title,
      List<String> places,
      List<KnownFile> files,
      List<String> classNames) {
    this.word = word;
    this.title = title;
    this.places = places;
    this.files = files;
    this.classNames = classNames;
  }

  /**
   * One published file.
   *
   * @param name official name without .gz
   * @param checksums SHA-256 of the file as published, then of other forms of it: gunzipped,
   *     excerpt
   */
  record KnownFile(String name, List<String> checksums) {
    boolean is(SourceFile file) {
      return checksums.stream().anyMatch(file::has);
    }
  }

  /** The word on the command line and in configurations, such as {@code fashion-mnist}. */
  public String word() {
    return word;
  }

  /** The name in sentences, such as {@code Fashion-MNIST}. */
  public String title() {
    return title;
  }

  /** Names of the ten classes. */
  public List<String> classNames() {
    return classNames;
  }

  /** Official file names without .gz: training files first, then the test files. */
  public List<String> fileNames() {
    return files.stream().map(KnownFile::name).toList();
  }

  /** The data set of a command-line word. */
  public static Optional<KnownData> of(String word) {
    return Stream.of(values()).filter(set -> set.word.equals(word)).findFirst();
  }

  /** The words of all data sets, for messages: {@code mnist, fashion-mnist, cifar10}. */
  public static String words() {
    return Stream.of(values()).map(KnownData::word).collect(Collectors.joining(", "));
  }

  List<KnownFile> files() {
    return files;
  }

  /** Folders to look in, best first; a download goes to the first. */
  List<Path> places(Path dataFolder) {
    return places.stream().map(place -> dataFolder.resolve(place).normalize()).toList();
  }

  private static List<KnownFile> idx(
      List<String> trainImages,
      List<String> trainLabels,
      List<String> testImages,
      List<String> testLabels) {
    return List.of(
        new KnownFile("train-images-idx3-ubyte", trainImages),
        new KnownFile("train-labels-idx1-ubyte", trainLabels),
        new KnownFile("t10k-images-idx3-ubyte", testImages),
        new KnownFile("t10k-labels-idx1-ubyte", testLabels));
  }

  private static KnownFile batch(int number, String checksum) {
    return new KnownFile("data_batch_" + number + ".bin", List.of(checksum));
  }
}
