package org.redoubt.ui.latent;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.redoubt.report.Look;
import org.redoubt.ui.latent.CloudLayers.Tells;
import org.redoubt.ui.latent.LatentSight.Mode;

/** The layout of one run under its title, and below how it came about. */
final class CloudBlock extends Region {
  private static final double TITLE = 22;
  private static final double GAP = 6;
  private final LatentSight sight;
  private final Label title;
  private final Label note;
  private final CloudCanvas main;
  private final CloudCanvas entropy;
  private final EntropyBar bar;

  /**
   * @param place among the runs, for the ids
   */
  CloudBlock(Cloud cloud, int place, LatentSight sight, ObservableValue<Look> look, Sheets sheets) {
    this.sight = sight;
    title = new Label(cloud.title());
    title.getStyleClass().add("section-title");
    title.setId("latent-title-" + place);
    note = new Label(LatentWords.note(cloud.view()));
    note.setId("latent-note-" + place);
    note.setWrapText(true);
    note.getStyleClass().addAll("quiet", "latent-note");
    main = new CloudCanvas(cloud, Tells.COLOURING, sight, look, sheets);
    main.setId("latent-cloud-" + place);
    entropy = new CloudCanvas(cloud, Tells.ENTROPY, sight, look, sheets);
    entropy.setId("latent-entropy-" + place);
    bar = new EntropyBar(cloud, look);
    getChildren().addAll(title, main, entropy, bar, note);
    arrange();
  }

  /** Shows what the mode asks for. */
  void arrange() {
    boolean panels = sight.modeProperty().get() == Mode.PANELS;
    Stream.of(entropy, bar).forEach(node -> node.setVisible(panels));
    requestLayout();
  }

  /** Paints everything anew. */
  void draw() {
    canvases().forEach(CloudCanvas::draw);
    if (bar.isVisible()) {
      bar.draw();
    }
  }

  void drawAbove() {
    canvases().forEach(CloudCanvas::drawAbove);
  }

  /** Forgets a line that is being drawn; says whether there was one. */
  boolean cancel() {
    return canvases().stream().map(CloudCanvas::cancel).reduce(false, Boolean::logicalOr);
  }

  private List<CloudCanvas> canvases() {
    return entropy.isVisible() ? List.of(main, entropy) : List.of(main);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double below = note.prefHeight(width);
    put(title, 0, 0, width, TITLE);
    put(note, 0, getHeight() - below, width, below);
    double room = Math.max(1, getHeight() - TITLE - below - GAP);
    if (!entropy.isVisible()) {
      put(main, 0, TITLE, width, room);
    } else if (width > 1.15 * room) {
      double half = (width - EntropyBar.WIDTH - GAP) / 2;
      put(main, 0, TITLE, half, room);
      put(entropy, half + GAP, TITLE, half, room);
      put(bar, width - EntropyBar.WIDTH, TITLE, EntropyBar.WIDTH, room);
    } else {
      double half = (room - GAP) / 2;
      put(main, 0, TITLE, width - EntropyBar.WIDTH, half);
      put(entropy, 0, TITLE + half + GAP, width - EntropyBar.WIDTH, half);
      put(bar, width - EntropyBar.WIDTH, TITLE + half + GAP, EntropyBar.WIDTH, half);
    }
  }

  private static void put(Node node, double x, double y, double width, double height) {
    node.resizeRelocate(
        Math.floor(x),
        Math.floor(y),
        Math.max(1, Math.floor(width)),
        Math.max(1, Math.ceil(height)));
  }
}
