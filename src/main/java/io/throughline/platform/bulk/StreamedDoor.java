package io.throughline.platform.bulk;

/** A path whose POST takes bodies of any size, because it reads them as a stream. */
public interface StreamedDoor {

    String path();
}
