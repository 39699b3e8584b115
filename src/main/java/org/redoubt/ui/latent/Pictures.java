package org.redoubt.ui.latent;

import java.nio.file.Path;
import java.util.List;
import org.redoubt.result.ImageSheet;

/**
 * The images of the points of a layout, in their order.
 *
 * @param png file with all of them
 * @param sheet where in the picture each is
 */
record Pictures(Path png, ImageSheet sheet) {

  /** Name of a class, or its number. */
  String className(int label) {
    List<String> names = sheet.classNames();
    return label >= 0 && label < names.size() ? names.get(label) : Integer.toString(label);
  }
}
