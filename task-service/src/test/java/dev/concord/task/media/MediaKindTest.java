package dev.concord.task.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The bytes say what a medium is, whatever its name claims. */
final class MediaKindTest {

    @Test
    void everyKindIsKnownByItsFirstBytes() {
        Map.ofEntries(
                        Map.entry("\u0089PNG\r\n\u001A\n\0\0\0\rIHDR", MediaKind.PNG),
                        Map.entry("\u00FF\u00D8\u00FF\u00E0\0\u0010JFIF", MediaKind.JPEG),
                        Map.entry("GIF87a", MediaKind.GIF),
                        Map.entry("GIF89a", MediaKind.GIF),
                        Map.entry("RIFF\0\0\0\0WEBPVP8 ", MediaKind.WEBP),
                        Map.entry("RIFF\0\0\0\0WAVEfmt ", MediaKind.WAV),
                        Map.entry("ID3\u0004", MediaKind.MP3),
                        Map.entry("\u00FF\u00FB\u0090d", MediaKind.MP3),
                        Map.entry("OggS", MediaKind.OGG),
                        Map.entry("fLaC", MediaKind.FLAC),
                        Map.entry("\0\0\0\u0018ftypmp42", MediaKind.MP4),
                        Map.entry("\0\0\0\u0018ftypisom", MediaKind.MP4))
                .forEach((head, kind) -> assertThat(MediaKind.of(MediaSamples.bytes(head)))
                        .as(head)
                        .contains(kind));
    }

    @Test
    void whatABrowserRunsAndWhatHoldsOtherFilesIsNone() {
        var refused = List.of(
                "",
                "<svg xmlns=",
                "<?xml version",
                "<!DOCTYPE html>",
                "PK\u0003\u0004",
                "\u001F\u008B\b",
                "7z\u00BC\u00AF'\u001C",
                "Rar!\u001A\u0007",
                "%PDF-1.7",
                "MZ\u0090",
                "\u007FELF",
                "RIFF\0\0\0\0AVI ",
                "\0\0\0\u0018ftypheic",
                "\u00FF\u00FF\u00FF\u00FF",
                "\u00FF\u00F1P\u0080",
                " GIF89a");

        assertThat(refused)
                .allSatisfy(head -> assertThat(MediaKind.of(MediaSamples.bytes(head)))
                        .as(head)
                        .isEmpty());
    }
}
