package fr.passerelle.http.page;

import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;
import java.util.Set;

/** What is wrong with the fields of a form, to be said at each of them. */
public record FieldMessages(List<FieldError> all) {

  static final FieldMessages NONE = new FieldMessages(List.of());

  public FieldMessages {
    all = List.copyOf(all);
  }

  /** What is wrong with a field. */
  public List<FieldError> at(String field) {
    return all.stream().filter(error -> error.field().equals(field)).toList();
  }

  /** What is wrong with parameters that are none of these fields. */
  public List<FieldError> besides(Set<String> fields) {
    return all.stream().filter(error -> !fields.contains(error.field())).toList();
  }

  /** Whether anything is wrong with a field. */
  public boolean areAt(String field) {
    return !at(field).isEmpty();
  }
}
