package fr.passerelle.http.application;

import fr.passerelle.http.mission.MissionHead;
import fr.passerelle.http.profile.FormSection;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page about applications.
 *
 * @param ways to other pages
 */
public record ApplicationsPage(
    MissionHead head, List<MissionHead.Room> ways, List<FieldError> errors, List<Block> blocks) {

  /**
   * A part of the page.
   *
   * @param heading empty where none
   * @param form null where none
   */
  public record Block(
      String heading,
      List<String> words,
      List<String> columns,
      List<Row> rows,
      @Nullable Form form) {

    public Block {
      words = List.copyOf(words);
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }

    static Block words(String heading, List<String> words) {
      return new Block(heading, words, List.of(), List.of(), null);
    }
  }

  /**
   * A row of a table.
   *
   * @param href where its head leads; null where nowhere
   */
  public record Row(@Nullable String href, String head, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** A field that nobody sees. */
  public record Hidden(String name, String value) {}

  /** What a form is sent by; its name is {@code do}. */
  public record Button(String value, String label) {}

  /**
   * A form.
   *
   * @param isPost whether it changes something; else it only asks
   * @param file the label of the file that it takes; empty where none
   */
  public record Form(
      boolean isPost,
      String action,
      String file,
      List<Hidden> hidden,
      List<FormSection> sections,
      List<Button> buttons) {

    public Form {
      hidden = List.copyOf(hidden);
      sections = List.copyOf(sections);
      buttons = List.copyOf(buttons);
    }
  }

  public ApplicationsPage {
    ways = List.copyOf(ways);
    errors = List.copyOf(errors);
    blocks = List.copyOf(blocks);
  }
}
