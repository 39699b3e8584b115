package org.redoubt.ui.latent;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.redoubt.report.Look;
import org.redoubt.ui.control.Repaint;

/** The layouts side by side. */
final class LatentBoard extends Region {
  private static final double GAP = 16;
  private final LatentSight sight;
  private final ObservableValue<Look> look;
  private final Sheets sheets;
  private final Repaint all = new Repaint(this::draw);
  private final Repaint above = new Repaint(this::drawAbove);
  private List<CloudBlock> blocks = List.of();

  LatentBoard(LatentSight sight, ObservableValue<Look> look, Sheets sheets) {
    this.sight = sight;
    this.look = look;
    this.sheets = sheets;
    setMinSize(0, 0);
    sight.cloudsProperty().addListener((property, before, now) -> show(now));
    sight.modeProperty().addListener((property, before, now) -> arrange());
    sight.toolProperty().addListener((property, before, now) -> all.ask());
    sight.colouringProperty().addListener((property, before, now) -> all.ask());
    sight.groupsProperty().addListener((property, before, now) -> all.ask());
    sight.viewpointProperty().addListener((property, before, now) -> all.ask());
    sight.selectionProperty().addListener((property, before, now) -> all.ask());
    sight.pointedProperty().addListener((property, before, now) -> above.ask());
    look.addListener((property, before, now) -> all.ask());
    show(sight.cloudsProperty().get());
  }

  private void show(List<Cloud> clouds) {
    List<CloudBlock> next = new ArrayList<>();
    for (int place = 0; place < clouds.size(); place++) {
      next.add(new CloudBlock(clouds.get(place), place, sight, look, sheets));
    }
    blocks = next;
    getChildren().setAll(next);
  }

  private void arrange() {
    blocks.forEach(CloudBlock::arrange);
    layout();
    draw();
  }

  private void draw() {
    blocks.forEach(CloudBlock::draw);
  }

  private void drawAbove() {
    blocks.forEach(CloudBlock::drawAbove);
  }

  /** Forgets a line that is being drawn; where there is none, the selection. */
  void cancel() {
    if (!blocks.stream().map(CloudBlock::cancel).reduce(false, Boolean::logicalOr)) {
      sight.clear();
    }
  }

  @Override
  protected void layoutChildren() {
    int count = blocks.size();
    double width = (getWidth() - GAP * (count - 1)) / Math.max(1, count);
    for (int i = 0; i < count; i++) {
      blocks
          .get(i)
          .resizeRelocate(
              Math.floor(i * (width + GAP)), 0, Math.floor(width), Math.floor(getHeight()));
    }
  }
}
