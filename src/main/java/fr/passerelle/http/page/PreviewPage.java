package fr.passerelle.http.page;

import org.jspecify.annotations.Nullable;

/**
 * What is shown of an organisation in a small frame.
 *
 * @param text the beginning of its description in the reader's language; null where it has none
 * @param href the address of its page; null where there is no such organisation
 */
public record PreviewPage(
    Frame frame,
    ShownName name,
    String facts,
    String place,
    @Nullable String text,
    @Nullable String href) {}
