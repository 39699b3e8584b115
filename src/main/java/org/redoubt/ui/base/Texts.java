package org.redoubt.ui.base;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The texts of one part of the window. All of them are in {@code org/redoubt/ui/texts}, one file a
 * part, so that a translation is a second set of files.
 */
public final class Texts {
  private static final String FOLDER = "org.redoubt.ui.texts.";
  private final ResourceBundle bundle;

  private Texts(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /**
   * The texts of a part.
   *
   * @param part name of its file, such as {@code runs}
   */
  public static Texts of(String part) {
    return new Texts(ResourceBundle.getBundle(FOLDER + part, Locale.ROOT));
  }

  /**
   * A text.
   *
   * @param values take the places of {0}, {1} and so on, printed as they are: format numbers before
   * @throws java.util.MissingResourceException if there is none of that key
   */
  public String get(String key, Object... values) {
    String text = bundle.getString(key);
    return values.length == 0 ? text : new MessageFormat(text, Locale.ROOT).format(values);
  }

  /** A text without values, if there is one of that key. */
  public Optional<String> find(String key) {
    return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
  }
}
