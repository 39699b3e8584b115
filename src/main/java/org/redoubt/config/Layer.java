package org.redoubt.config;

/** One layer of a network. Names are unique within a network and name the split. */
public sealed interface Layer {
  /** Unique name. */
  String name();

  /** 2-D convolution with bias. */
  @Kind(value = "conv", doc = "2-D convolution with bias.")
  record Conv(
      @Setting(doc = "Layer name.") String name,
      @Setting(doc = "Number of filters.", min = 1, max = 4096) int filters,
      @Setting(def = "3", doc = "Side of the square kernel.", min = 1, max = 31) int kernel,
      @Setting(def = "1", doc = "Stride.", min = 1, max = 8) int stride,
      @Setting(
              def = "valid",
              doc = "valid: no padding; same: zero padding that keeps the size at stride 1.")
          Padding padding,
      @Setting(def = "true", doc = "Whether it adds a bias.") boolean bias,
      @Setting(def = "he-normal", doc = "Initial weights: he-normal, he-normal-fan-out, or zero.")
          Init init)
      implements Layer {
    public Conv {
      Settings.check(Conv.class, name, filters, kernel, stride, padding, bias, init);
      if (init == Init.UNIFORM_UNIT_SCALING) {
        throw new InvalidSetting(
            "init", "uniform-unit-scaling", "he-normal, he-normal-fan-out or zero");
      }
    }

    /** With He-normal weights. */
    public Conv(String name, int filters, int kernel, int stride, Padding padding, boolean bias) {
      this(name, filters, kernel, stride, padding, bias, Init.HE_NORMAL);
    }
  }

  /** Batch normalisation over batch and space, per channel. */
  @Kind(value = "batch-norm", doc = "Batch normalisation per channel.")
  record BatchNorm(
      @Setting(doc = "Layer name.") String name,
      @Setting(def = "0.9", doc = "Decay of the running statistics.", min = 0, max = 0.9999)
          double decay,
      @Setting(def = "0.001", doc = "Added to the variance.", min = 0, exclusiveMin = true, max = 1)
          double epsilon)
      implements Layer {
    public BatchNorm {
      Settings.check(BatchNorm.class, name, decay, epsilon);
    }
  }

  /** max(x, slope * x). */
  @Kind(value = "relu", doc = "Rectified linear unit; slope > 0 makes it leaky.")
  record Relu(
      @Setting(doc = "Layer name.") String name,
      @Setting(def = "0", doc = "Slope below zero.", min = 0, max = 0.99) double slope)
      implements Layer {
    public Relu {
      Settings.check(Relu.class, name, slope);
    }
  }

  /** Max pooling, stride equal to the window. */
  @Kind(value = "max-pool", doc = "Max pooling, stride equal to the window.")
  record MaxPool(
      @Setting(doc = "Layer name.") String name,
      @Setting(def = "2", doc = "Side of the window.", min = 2, max = 8) int size)
      implements Layer {
    public MaxPool {
      Settings.check(MaxPool.class, name, size);
    }
  }

  /** Mean over height and width. */
  @Kind(value = "global-average-pool", doc = "Mean over height and width.")
  record GlobalAveragePool(@Setting(doc = "Layer name.") String name) implements Layer {
    public GlobalAveragePool {
      Settings.check(GlobalAveragePool.class, name);
    }
  }

  /** Fully connected layer with bias; flattens its input. */
  @Kind(value = "dense", doc = "Fully connected layer with bias; flattens its input.")
  record Dense(
      @Setting(doc = "Layer name.") String name,
      @Setting(doc = "Number of outputs.", min = 1, max = 65536) int units,
      @Setting(
              def = "he-normal",
              doc = "Initial weights: he-normal, uniform-unit-scaling, or zero.")
          Init init)
      implements Layer {
    public Dense {
      Settings.check(Dense.class, name, units, init);
    }
  }

  /** Dropout; does nothing in evaluation mode. */
  @Kind(value = "dropout", doc = "Dropout; does nothing in evaluation mode.")
  record Dropout(
      @Setting(doc = "Layer name.") String name,
      @Setting(def = "0.5", doc = "Share of units dropped.", min = 0, max = 0.95) double rate)
      implements Layer {
    public Dropout {
      Settings.check(Dropout.class, name, rate);
    }
  }

  /** Each image minus its mean, divided by max(its standard deviation, 1/sqrt(pixels)). */
  @Kind(
      value = "standardise",
      doc = "Per-image standardisation (TensorFlow's per_image_standardization).")
  record Standardise(@Setting(doc = "Layer name.") String name) implements Layer {
    public Standardise {
      Settings.check(Standardise.class, name);
    }
  }

  /**
   * Pre-activation residual unit: BN, leaky ReLU, conv, BN, leaky ReLU, conv, plus a shortcut that
   * average-pools by the stride and pads channels with zeros on both sides.
   */
  @Kind(
      value = "residual",
      doc = "Pre-activation residual unit (two 3x3 convolutions, zero-padded shortcut).")
  record Residual(
      @Setting(doc = "Layer name.") String name,
      @Setting(doc = "Number of filters.", min = 1, max = 4096) int filters,
      @Setting(def = "1", doc = "Stride.", min = 1, max = 4) int stride,
      @Setting(def = "0.1", doc = "Slope of the leaky ReLU.", min = 0, max = 0.99) double slope,
      @Setting(def = "false", doc = "Whether the shortcut starts after the first activation.")
          boolean activateBeforeResidual)
      implements Layer {
    public Residual {
      Settings.check(Residual.class, name, filters, stride, slope, activateBeforeResidual);
    }
  }

  /** Padding of a convolution. */
  enum Padding {
    VALID,
    SAME
  }

  /** Initial weights of a layer. */
  enum Init {
    /** Normal with variance 2 / fan-in. */
    HE_NORMAL,
    /** Normal with variance 2 / fan-out, the reference ResNet's convolutions. */
    HE_NORMAL_FAN_OUT,
    /** Uniform in +-sqrt(3 / fan-in) (TensorFlow's uniform_unit_scaling, factor 1). */
    UNIFORM_UNIT_SCALING,
    /** All zero, as the reference MNIST CNN's last layer. */
    ZERO
  }
}
