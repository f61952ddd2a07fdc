package fr.passerelle.http.contract;

import fr.passerelle.http.account.FormPage;
import fr.passerelle.http.page.Frame;
import fr.passerelle.http.profile.FormSection;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page about a performance contract.
 *
 * @param over the pages above it
 * @param told what came of the last form; empty where nothing
 * @param ways to other pages and files
 */
public record ContractPage(
    Frame frame,
    List<FormPage.Way> over,
    String told,
    List<FieldError> errors,
    List<String> lead,
    List<FormPage.Way> ways,
    List<Block> blocks) {

  /**
   * A part of the page: words, a table, a form, each where there is one.
   *
   * @param id its name within the page
   * @param heading empty where none
   */
  public record Block(
      String id,
      String heading,
      List<String> words,
      List<Title> columns,
      List<Row> rows,
      @Nullable Form form) {

    public Block {
      words = List.copyOf(words);
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }

    static Block words(String id, String heading, String... words) {
      return new Block(id, heading, List.of(words), List.of(), List.of(), null);
    }

    static Block form(String id, String heading, Form form) {
      return new Block(id, heading, List.of(), List.of(), List.of(), form);
    }
  }

  /** What stands over a column. */
  public record Title(String text, boolean isNumber) {}

  /** A row of a table; its first spot says what it is about. */
  public record Row(List<Spot> spots) {
    public Row {
      spots = List.copyOf(spots);
    }

    static Row of(Spot... spots) {
      return new Row(List.of(spots));
    }

    static Row of(String... texts) {
      return new Row(Stream.of(texts).map(Spot::of).toList());
    }

    public Spot head() {
      return spots.getFirst();
    }

    public List<Spot> rest() {
      return spots.subList(1, spots.size());
    }
  }

  /**
   * What stands in a place of a table.
   *
   * @param lines at least one
   * @param href where it leads; null where nowhere
   * @param isStruck whether it holds no more
   */
  public record Spot(
      List<String> lines, @Nullable String href, boolean isNumber, boolean isStruck) {
    public Spot {
      lines = lines.isEmpty() ? List.of("") : List.copyOf(lines);
    }

    static Spot of(String text) {
      return new Spot(text.lines().toList(), null, false, false);
    }

    static Spot number(String text, @Nullable String href) {
      return new Spot(List.of(text), href, true, false);
    }

    Spot to(@Nullable String there) {
      return new Spot(lines, there, isNumber, isStruck);
    }

    Spot struck(boolean is) {
      return new Spot(lines, href, isNumber, is);
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

  public ContractPage {
    over = List.copyOf(over);
    errors = List.copyOf(errors);
    lead = List.copyOf(lead);
    ways = List.copyOf(ways);
    blocks = List.copyOf(blocks);
  }
}
