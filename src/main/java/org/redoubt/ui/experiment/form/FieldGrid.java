package org.redoubt.ui.experiment.form;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Fields in as many equal columns as fit, each row as high as its highest field. */
public final class FieldGrid extends Region {
  private static final double NARROWEST = 205;
  private static final double COLUMN_GAP = 20;
  private static final int MOST_COLUMNS = 3;
  private static final double ROW_GAP = 12;

  public FieldGrid(List<? extends Node> fields) {
    getStyleClass().add("field-grid");
    getChildren().addAll(fields);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private static int columns(double width) {
    int fit = (int) ((width + COLUMN_GAP) / (NARROWEST + COLUMN_GAP));
    return Math.max(1, Math.min(MOST_COLUMNS, fit));
  }

  private static double columnWidth(double width) {
    int columns = columns(width);
    return (width - (columns - 1) * COLUMN_GAP) / columns;
  }

  /** Heights of the rows at a width. */
  private List<Double> rows(double width) {
    List<Double> rows = new ArrayList<>();
    int columns = columns(width);
    List<Node> fields = getManagedChildren();
    for (int i = 0; i < fields.size(); i++) {
      double height = fields.get(i).prefHeight(columnWidth(width));
      if (i % columns == 0) {
        rows.add(height);
      } else {
        rows.set(i / columns, Math.max(rows.get(i / columns), height));
      }
    }
    return rows;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 2 * NARROWEST + COLUMN_GAP;
  }

  @Override
  protected double computeMinWidth(double height) {
    return NARROWEST;
  }

  @Override
  protected double computePrefHeight(double width) {
    List<Double> rows = rows(width < 0 ? prefWidth(-1) : width);
    double gaps = Math.max(0, rows.size() - 1) * ROW_GAP;
    return gaps + rows.stream().mapToDouble(Double::doubleValue).sum();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    int columns = columns(getWidth());
    double width = columnWidth(getWidth());
    List<Double> rows = rows(getWidth());
    List<Node> fields = getManagedChildren();
    double y = 0;
    for (int i = 0; i < fields.size(); i++) {
      double x = (i % columns) * (width + COLUMN_GAP);
      double height = rows.get(i / columns);
      fields.get(i).resizeRelocate(snapPositionX(x), snapPositionY(y), width, height);
      if (i % columns == columns - 1) {
        y += height + ROW_GAP;
      }
    }
  }
}
