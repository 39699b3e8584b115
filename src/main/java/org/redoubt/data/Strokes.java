package org.redoubt.data;

import java.util.List;
import java.util.stream.Stream;

/**
 * The ten digits as pen strokes, each digit in several styles of writing. A stroke is a smooth
 * curve (Catmull-Rom spline) through its points; a corner is where one stroke ends and the next
 * begins. Coordinates are fractions of the digit's height, x to the right and y downward, the digit
 * between y = 0 and y = 1 and centred at x = 0.5. The table is our own drawing.
 */
final class Strokes {
  private Strokes() {}

  /** One stroke: the points x0, y0, x1, y1, ... that the curve goes through. */
  record Stroke(List<Double> points) {
    int size() {
      return points.size() / 2;
    }

    double x(int i) {
      return points.get(2 * i);
    }

    double y(int i) {
      return points.get(2 * i + 1);
    }
  }

  /** Strokes are separated by '/', points by blanks, in hundredths of the height. */
  private static final List<List<String>> TABLE =
      List.of(
          List.of( // 0
              "50,2 27,18 19,50 29,85 50,98 72,83 81,48 72,15 50,2",
              "60,5 38,10 24,42 26,80 45,98 66,82 76,45 70,12 54,2 45,7",
              "50,3 34,22 30,52 36,84 50,97 64,84 70,52 66,22 50,3"),
          List.of( // 1
              "50,2 50,50 50,98",
              "33,22 44,14 54,2 / 54,2 53,50 53,98",
              "60,2 52,50 42,98",
              "36,20 52,3 / 52,3 52,97 / 32,97 72,97"),
          List.of( // 2
              "22,26 32,8 54,2 73,17 68,43 44,74 19,96 / 19,96 50,96 82,96",
              "24,22 42,3 68,9 71,35 50,68 28,92 19,86 31,77 55,90 82,95",
              "20,14 46,3 72,12 73,34 52,56 28,76 22,96 / 22,96 80,94"),
          List.of( // 3
              "24,13 46,2 69,13 65,36 44,46 / 44,46 70,55 78,76 60,95 36,97 19,84",
              "22,4 50,4 76,4 / 76,4 46,40 / 46,40 70,50 77,74 57,96 34,97 19,87",
              "26,10 48,2 70,15 62,38 42,47 52,47 74,58 76,80 56,97 22,92"),
          List.of( // 4
              "28,5 25,30 21,54 / 21,54 50,53 82,51 / 66,12 65,55 63,98",
              "62,2 40,32 17,64 / 17,64 84,64 / 62,2 62,98",
              "27,5 22,32 32,50 52,50 72,34 / 76,4 70,50 64,98",
              "56,3 36,32 19,58 / 19,58 82,56 / 66,36 64,68 60,98"),
          List.of( // 5
              "75,4 30,4 / 30,4 26,43 / 26,43 50,37 73,51 76,76 56,96 34,97 19,86",
              "76,6 52,4 34,8 28,30 34,42 58,46 74,64 66,88 44,98 20,90",
              "32,6 27,42 / 27,42 52,38 73,55 72,80 52,97 22,92 / 32,6 78,3"),
          List.of( // 6
              "66,4 42,20 25,54 28,86 50,98 72,86 73,63 53,52 33,62 26,78",
              "54,2 34,36 24,72 39,96 63,93 75,73 61,56 41,60 26,78",
              "60,3 38,28 27,64 36,93 58,95 68,76 54,62 38,70 30,84"),
          List.of( // 7
              "20,6 50,6 79,5 / 79,5 56,46 42,98",
              "20,8 78,6 / 78,6 60,46 48,98 / 36,52 74,49",
              "22,20 21,6 / 21,6 50,9 80,4 / 80,4 60,30 50,62 46,98"),
          List.of( // 8
              "68,16 50,2 30,13 34,35 54,50 74,70 70,91 49,98 27,90 27,70 47,50 67,34 70,18 60,5",
              "50,2 31,13 33,37 50,47 67,37 69,13 50,2 / 50,47 27,60 26,86 50,98 74,86 73,60 50,47",
              "72,8 46,3 31,19 44,42 66,60 70,84 50,97 32,86 36,64 58,42 72,8"),
          List.of( // 9
              "72,24 55,4 32,10 24,33 41,48 62,41 72,24 / 72,24 70,60 62,98",
              "73,22 55,3 33,10 26,34 44,49 66,40 73,22 / 73,22 75,62 58,93 32,95",
              "70,14 48,3 28,18 30,42 52,47 69,28 70,14 / 70,14 68,55 66,98"));

  private static final List<List<List<Stroke>>> STYLES =
      TABLE.stream().map(styles -> styles.stream().map(Strokes::parse).toList()).toList();

  /** The styles of a digit 0..9, each a list of strokes. */
  static List<List<Stroke>> styles(int digit) {
    return STYLES.get(digit);
  }

  private static List<Stroke> parse(String style) {
    return Stream.of(style.split(" / ", -1))
        .map(
            stroke ->
                new Stroke(
                    Stream.of(stroke.split("[ ,]", -1))
                        .map(hundredths -> Integer.parseInt(hundredths) / 100.0)
                        .toList()))
        .toList();
  }
}
