/**
 * What is this text near to? A sentence encoder turns texts into vectors whose cosine tells how
 * alike their meanings are: an {@link fr.passerelle.embedding.Embedder} over ONNX Runtime, with the
 * small English model of the build or one of the reader's own, and a {@link
 * fr.passerelle.embedding.VectorCache} that remembers on disk what was encoded once.
 */
@NullMarked
package fr.passerelle.embedding;

import org.jspecify.annotations.NullMarked;
