package org.redoubt.ui.experiment.form;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.function.Function;
import org.redoubt.config.Settings;

/**
 * Makes the parts of the form.
 *
 * @param special records that have a part of their own, made from their path
 */
public record Parts(
    FormContext context, Map<Class<? extends Record>, Function<String, FormPart>> special) {

  /** The part of a component that is no single value. */
  FormPart nested(String path, RecordComponent component) {
    Type type = component.getGenericType();
    String doc = Settings.of(component).doc();
    if (type instanceof ParameterizedType list) {
      return new ListPart(this, path, (Class<?>) list.getActualTypeArguments()[0], doc);
    }
    Class<?> raw = (Class<?>) type;
    return raw.isSealed() ? new FamilyPart(this, path, raw, doc) : body(path, raw);
  }

  /** The part of a record's own components. */
  FormPart body(String path, Class<?> record) {
    Function<String, FormPart> own = special.get(record.asSubclass(Record.class));
    return own == null ? RecordPart.of(this, path, record) : own.apply(path);
  }
}
