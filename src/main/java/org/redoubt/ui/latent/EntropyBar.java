package org.redoubt.ui.latent;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.redoubt.figure.Ramp;
import org.redoubt.report.Look;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.figure.Paints;

/** Which colour is which entropy, in nats. */
final class EntropyBar extends Region {
  static final double WIDTH = 62;
  private static final Texts TEXTS = Texts.of("latent");
  private static final double BAR = 12;
  private static final double END = 10; // half a line of numbers
  private static final double NUMBER = 10;
  private final Cloud cloud;
  private final ObservableValue<Look> look;
  private final Canvas canvas = new Canvas();

  EntropyBar(Cloud cloud, ObservableValue<Look> look) {
    this.cloud = cloud;
    this.look = look;
    getChildren().add(canvas);
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    draw();
  }

  void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    Paints paints = new Paints(look.getValue());
    Ramp ramp = Ramp.of(look.getValue().theme());
    double length = Math.max(1, getHeight() - 2 * END);
    for (int row = 0; row < length; row++) {
      g.setFill(Paints.of(ramp.at(1 - row / length)));
      g.fillRect(8, END + row, BAR, 1);
    }
    g.setFont(Font.font(NUMBER));
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.LEFT);
    g.setFill(paints.text());
    double largest = cloud.largestEntropy();
    for (double nats = 0; nats < largest - 0.25; nats += 0.5) {
      double at = END + length * (1 - nats / largest);
      g.fillText(String.format(Locale.ROOT, "%.1f", nats), 8 + BAR + 5, at);
    }
    g.fillText("ln " + cloud.classes(), 8 + BAR + 5, END);
    name(g, paints, END + length / 2);
  }

  private void name(GraphicsContext g, Paints paints, double middle) {
    g.save();
    g.translate(getWidth() - 7, middle);
    g.rotate(90);
    g.setTextAlign(TextAlignment.CENTER);
    g.setFill(paints.quiet());
    g.fillText(TEXTS.get("axis.entropy"), 0, 0);
    g.restore();
  }
}
