package org.redoubt.bench;

import ai.djl.ndarray.NDList;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.redoubt.model.Network;

/**
 * Forward by a TorchScript module, which PyTorch compiles and fuses. The archive is written here:
 * the source, and the pickle of an object that has no state, since the weights are arguments.
 */
final class TorchScript implements TorchForward {
  private static final byte[] NO_CONSTANTS = {(byte) 0x80, 2, ')', '.'};
  private static final byte[] MODULE =
      "\u0080\u0002c__torch__\nNet\n)\u0081}X\u0008\0\0\0training\u0089sb."
          .getBytes(StandardCharsets.ISO_8859_1);

  private final TorchWeights weights;
  private final Compiled evaluation;
  private final Compiled training;

  private record Compiled(PtSymbolBlock module, ScriptCode.Source source) {}

  TorchScript(PtNDManager manager, Network network, TorchWeights weights, TorchLayout layout) {
    this.weights = weights;
    evaluation = compiled(manager, ScriptCode.of(network, layout, false));
    training = compiled(manager, ScriptCode.of(network, layout, true));
  }

  @Override
  public Outputs forward(PtNDArray x, boolean inTraining) {
    Compiled compiled = inTraining ? training : evaluation;
    NDList inputs = new NDList(x);
    compiled.source.weights().forEach(name -> inputs.add(weights.get(name)));
    NDList outputs = IValueUtils.forward(compiled.module, inputs, true);
    return new Outputs((PtNDArray) outputs.get(0), (PtNDArray) outputs.get(1));
  }

  private static Compiled compiled(PtNDManager manager, ScriptCode.Source source) {
    try {
      Path archive = Files.createTempFile("network", ".pt");
      try (OutputStream out = Files.newOutputStream(archive)) {
        write(source.text(), out);
      }
      PtSymbolBlock module =
          JniUtils.loadModule(manager, archive, false, new String[0], new String[0], false);
      Files.delete(archive);
      return new Compiled(module, source);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a TorchScript module", e);
    }
  }

  private static void write(String source, OutputStream out) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("net/data.pkl", MODULE);
    files.put("net/code/__torch__.py", source.getBytes(StandardCharsets.UTF_8));
    files.put("net/constants.pkl", NO_CONSTANTS);
    files.put("net/version", "3\n".getBytes(StandardCharsets.UTF_8));
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(stored(file.getKey(), file.getValue()));
        zip.write(file.getValue());
      }
    }
  }

  /** PyTorch reads archives that are not compressed. */
  private static ZipEntry stored(String name, byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    return entry;
  }
}
