package org.redoubt.ui.latent;

import java.nio.file.attribute.FileTime;
import java.util.List;
import org.redoubt.report.FigureItem;

/**
 * What the run directories hold for a chapter.
 *
 * @param missing titles of the runs that have nothing for it
 * @param clouds layouts, for the chapter that shows them
 * @param figures of the other chapters
 * @param times when the runs' analyses last changed
 */
record Content(
    Chapter chapter,
    List<String> runs,
    List<String> missing,
    List<Cloud> clouds,
    List<FigureItem> figures,
    List<FileTime> times) {
  Content {
    runs = List.copyOf(runs);
    missing = List.copyOf(missing);
    clouds = List.copyOf(clouds);
    figures = List.copyOf(figures);
    times = List.copyOf(times);
  }

  boolean empty() {
    return clouds.isEmpty() && figures.isEmpty();
  }
}
