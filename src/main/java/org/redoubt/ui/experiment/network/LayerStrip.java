package org.redoubt.ui.experiment.network;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.NetworkOutline;
import org.redoubt.ui.base.StyleSheets;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.experiment.ExperimentDocument;

/**
 * The architecture as a strip of layers. Its marker splits the network into G, which maps an image
 * to z, and C, which maps z to the logits; drag it, or move it with the arrow keys.
 */
public final class LayerStrip extends VBox {
  private static final Texts TEXTS = LayerWords.TEXTS;
  private final NetworkViewModel model;
  private final Label summary = new Label();
  private final FlowPane legend = new FlowPane(14, 4);
  private final ScrollPane scroll = new ScrollPane();
  private List<NetworkOutline.Box> boxes = List.of();
  private @Nullable LayerTrack track;

  public LayerStrip(ExperimentDocument document) {
    this.model = new NetworkViewModel(document);
    setId("network");
    getStyleClass().add("layer-strip");
    getStylesheets().add(StyleSheets.of("network"));
    summary.setId("network-summary");
    summary.setWrapText(true);
    summary.setMinHeight(Region.USE_PREF_SIZE);
    legend.setAlignment(Pos.CENTER_LEFT);
    scroll.setId("network-scroll");
    scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFitToHeight(true);
    scroll.setMinHeight(LayerTrack.HEIGHT);
    scroll.setPrefHeight(LayerTrack.HEIGHT);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setFocusTraversable(false);
    getChildren().addAll(summary, scroll, legend);
    model.outlineProperty().addListener((property, before, now) -> show(now));
    model.currentProperty().addListener((property, before, now) -> follow(now));
    show(model.outlineProperty().get());
    follow(model.currentProperty().get());
  }

  private void follow(boolean current) {
    if (track != null) {
      track.setMovable(current);
    }
  }

  private void show(@Nullable NetworkOutline outline) {
    if (outline == null) {
      summary.setText(TEXTS.get("none"));
      boxes = List.of();
      scroll.setContent(null);
      legend.getChildren().clear();
      return;
    }
    if (!outline.boxes().equals(boxes)) {
      boxes = outline.boxes();
      track = new LayerTrack(model, outline, split -> summarise(outline, split));
      scroll.setContent(track);
      explain(outline);
    }
    LayerTrack now = Objects.requireNonNull(track);
    now.show(outline.split());
    summarise(outline, outline.split());
    Platform.runLater(() -> reveal(now)); // once the strip has its size
  }

  private void explain(NetworkOutline outline) {
    legend.getChildren().setAll(families(outline).stream().map(LayerStrip::entry).toList());
    legend.getChildren().add(new Label(TEXTS.get("legend.last")));
  }

  private static Set<Family> families(NetworkOutline outline) {
    Set<Family> families = EnumSet.noneOf(Family.class);
    outline.boxes().forEach(box -> families.add(Family.of(box.layer())));
    return families;
  }

  private static HBox entry(Family family) {
    Region patch = new Region();
    patch.getStyleClass().addAll("legend-patch", "layer-" + family.word());
    HBox entry = new HBox(6, patch, new Label(TEXTS.get("family." + family.word())));
    entry.setAlignment(Pos.CENTER_LEFT);
    return entry;
  }

  private void summarise(NetworkOutline outline, int split) {
    NetworkOutline shown = new NetworkOutline(outline.boxes(), split, outline.ownSplit());
    int layers = outline.boxes().size();
    Long ofG = shown.parameters(0, split + 1);
    Long ofC = shown.parameters(split + 1, layers);
    Long k = shown.latentSize();
    String after = outline.boxes().get(split).layer().name();
    summary.setText(
        ofG == null || ofC == null || k == null
            ? TEXTS.get("summary.open", after)
            : TEXTS.get(
                "summary",
                after,
                LayerWords.count(k),
                LayerWords.count(ofG),
                LayerWords.count(ofC),
                LayerWords.count(ofG + ofC)));
  }

  /** Scrolls so that the marker is in sight. */
  private void reveal(LayerTrack track) {
    double seen = scroll.getViewportBounds().getWidth();
    double all = track.getWidth();
    double left = scroll.getHvalue() * (all - seen);
    double at = track.markerX();
    boolean outside = at < left + 40 || at > left + seen - 40;
    if (seen > 0 && all > seen && outside) {
      scroll.setHvalue(Math.max(0, Math.min(1, (at - seen / 2) / (all - seen))));
    }
  }
}
