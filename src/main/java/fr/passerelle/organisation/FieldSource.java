package fr.passerelle.organisation;

/**
 * Which source said one thing of an organisation.
 *
 * @param field what it is, such as {@code website}, {@code name.fr} or {@code identifier.siren}
 * @param value as text
 * @param source the id of the source, one of those of the organisation's marks
 */
public record FieldSource(String field, String value, String source) {}
