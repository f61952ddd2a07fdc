/**
 * Which evidence and organisations fit these words, on this machine?
 *
 * <p>One Lucene index holds organisations and evidence as documents of their own, so that new
 * evidence never rewrites its organisations. Evidence names its organisations by a 64-bit hash of
 * their ids; per segment a sorted column leads from the hash to the document.
 */
@NullMarked
package fr.passerelle.search.lucene;

import org.jspecify.annotations.NullMarked;
