package org.redoubt.ui.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.redoubt.report.Look;
import org.redoubt.ui.control.Repaint;

/** The runs side by side, on one scale of colours. */
final class SurfaceBoard extends Region {
  private final SurfaceSight sight;
  private final SurfaceColours colours;
  private final Repaint all = new Repaint(() -> each(RunBlock::draw));
  private final Repaint point = new Repaint(() -> each(RunBlock::drawPoint));
  private final Repaint turned = new Repaint(() -> each(RunBlock::drawTurned));
  private List<RunBlock> blocks = List.of();

  SurfaceBoard(SurfaceSight sight, ObservableValue<Look> look) {
    this.sight = sight;
    this.colours = new SurfaceColours(look);
    getStyleClass().add("surface-board");
    setMinSize(0, 0);
    sight.surfacesProperty().addListener((property, before, now) -> show(now));
    sight.lossProperty().addListener((property, before, now) -> all.ask());
    sight.readingProperty().addListener((property, before, now) -> point.ask());
    sight.viewpointProperty().addListener((property, before, now) -> turned.ask());
    look.addListener((property, before, now) -> all.ask());
    show(sight.surfacesProperty().get());
  }

  private void each(Consumer<RunBlock> painting) {
    blocks.forEach(painting);
  }

  private void show(@Nullable SurfaceSet set) {
    List<RunBlock> next = new ArrayList<>();
    List<Measured> runs = set == null ? List.of() : set.found();
    for (int place = 0; place < runs.size(); place++) {
      next.add(new RunBlock(runs.get(place), place, sight, colours));
    }
    blocks = next;
    getChildren().setAll(next);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    if (blocks.isEmpty() || getWidth() < 1 || getHeight() < 1) {
      return;
    }
    BoardLayout layout = BoardLayout.best(blocks.size(), getWidth(), getHeight());
    for (int i = 0; i < blocks.size(); i++) {
      RunBlock block = blocks.get(i);
      block.arrange(layout.style());
      block.resizeRelocate(
          Math.floor(layout.x(i)),
          Math.floor(layout.y(i)),
          Math.floor(layout.width()),
          Math.floor(layout.height()));
    }
  }
}
