package fr.passerelle.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a table for programs: what it says of itself, then a row after the other, by keys. */
public final class TableJson {

  private static final ObjectWriter JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writer();

  private TableJson() {}

  /** As JSON; what is not known is left out of its row. */
  public static byte[] of(Table table, Colophon colophon) {
    var about = new LinkedHashMap<String, Object>();
    about.put("title", colophon.title());
    about.put("language", colophon.language().code());
    about.put("made", colophon.made().toString());
    var several = new LinkedHashMap<String, List<String>>();
    colophon
        .lines()
        .forEach(
            line -> several.computeIfAbsent(line.key(), _ -> new ArrayList<>()).add(line.text()));
    several.forEach((key, texts) -> about.put(key, texts.size() == 1 ? texts.getFirst() : texts));
    var whole = new LinkedHashMap<String, Object>();
    whole.put("about", about);
    whole.put("rows", table.rows().stream().map(row -> row(table, row)).toList());
    try {
      return (JSON.writeValueAsString(whole) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a table cannot be written as JSON", e);
    }
  }

  private static Map<String, Object> row(Table table, List<Cell> cells) {
    var row = new LinkedHashMap<String, Object>();
    for (int i = 0; i < cells.size(); i++) {
      Object value =
          switch (cells.get(i)) {
            case Cell.Text(String text) -> text;
            case Cell.Texts(List<String> texts) -> texts;
            case Cell.Amount(double number) -> number;
            case Cell.Whole(long number) -> number;
            case Cell.Day(var day) -> day.toString();
          };
      if (!value.equals("")) {
        row.put(table.columns().get(i).key(), value);
      }
    }
    return row;
  }
}
