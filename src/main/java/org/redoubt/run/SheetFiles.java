package org.redoubt.run;

import java.nio.file.Files;
import java.nio.file.Path;
import org.redoubt.result.ImageSheet;

/**
 * A sheet of images: NAME.png, and beside it NAME.json that says what its tiles are.
 *
 * @param folder where they lie
 * @param name without an ending
 */
public record SheetFiles(Path folder, String name) {

  /** The image. */
  public Path png() {
    return folder.resolve(name + ".png");
  }

  /** What its tiles are. */
  public Path json() {
    return folder.resolve(name + ".json");
  }

  /** Whether both are there. */
  public boolean exist() {
    return Files.exists(png()) && Files.exists(json());
  }

  /**
   * Writes a sheet that replaces the one of that name; the JSON file, which speaks of the image,
   * comes last.
   *
   * @param image writes the PNG
   */
  public void write(ImageSheet sheet, FileContent image) {
    AtomicFile.write(png(), image);
    AtomicFile.write(json(), Json.bytes(sheet));
  }

  /**
   * Reads what the tiles are.
   *
   * @throws RunException if the file is missing or damaged
   */
  public ImageSheet read() {
    return Json.read(json(), ImageSheet.class, "have the images written again");
  }
}
