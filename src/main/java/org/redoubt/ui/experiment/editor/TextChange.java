package org.redoubt.ui.experiment.editor;

/**
 * What differs between two texts: an editor that replaces only this keeps its caret and its place.
 *
 * @param start in both texts
 * @param end in the old one
 * @param by what stands there in the new one
 */
record TextChange(int start, int end, String by) {

  static TextChange between(String old, String now) {
    int shorter = Math.min(old.length(), now.length());
    int start = 0;
    while (start < shorter && old.charAt(start) == now.charAt(start)) {
      start++;
    }
    int same = 0;
    while (same < shorter - start
        && old.charAt(old.length() - 1 - same) == now.charAt(now.length() - 1 - same)) {
      same++;
    }
    return new TextChange(start, old.length() - same, now.substring(start, now.length() - same));
  }
}
