using System.Globalization;
using System.Text;
using OneOf;

namespace PlanKit.Text;

/// <summary>Turns bytes into text strictly, and finds out their encoding.</summary>
internal static class TextDecoder
{
    private const int ShownReadingLength = 12;
    private const byte FirstLongLead = 0xE0;
    private const byte LastLead = 0xF4;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly UnicodeEncoding Utf16Little = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);

    private static readonly UnicodeEncoding Utf16Big = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    // Encoding.GetEncoding would need the provider to be registered, which changes the whole process.
    private static readonly Encoding Gb18030 =
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? throw new PlatformNotSupportedException("The runtime has no GB18030.");

    public static OneOf<SourceText, UndecodableText, AmbiguousEncoding> Decode(ReadOnlySpan<byte> bytes, TextEncoding? asked)
    {
        (TextEncoding? marked, int markLength) = ByteOrderMark(bytes);
        if (asked is { } encoding)
        {
            return DecodeAs(bytes, encoding, marked == encoding ? markLength : 0);
        }

        if (marked is { } found)
        {
            return DecodeAs(bytes, found, markLength);
        }

        if (bytes.IndexOf((byte)0) is var zero and >= 0)
        {
            return new UndecodableText(zero, Encoding: null, DecodingTexts.Binary.Format(zero));
        }

        return DecodeUnmarked(bytes);
    }

    private static OneOf<SourceText, UndecodableText, AmbiguousEncoding> DecodeUnmarked(ReadOnlySpan<byte> bytes)
    {
        // Nearly every file is this: UTF-8 that has Chinese characters in it.
        if (bytes.ContainsAnyInRange(FirstLongLead, LastLead) && System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return SourceText.Decoded(Utf8.GetString(bytes), TextEncoding.Utf8, hasByteOrderMark: false);
        }

        Utf8Survey survey = Utf8Survey.Of(bytes);
        if (survey.IsValid)
        {
            string text = Utf8.GetString(bytes);
            return survey.CouldBeGb18030 && TryDecode(Gb18030, bytes, out string other, out _) && GbPlausibility.IsPlainChinese(other)
                ? new AmbiguousEncoding(
                    [TextEncoding.Gb18030, TextEncoding.Utf8],
                    bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F),
                    DecodingTexts.Ambiguous.Format(Beginning(other), Beginning(text)))
                : SourceText.Decoded(text, TextEncoding.Utf8, hasByteOrderMark: false);
        }

        if (survey.IsDamagedUtf8)
        {
            return DecodeAs(bytes, TextEncoding.Utf8, markLength: 0);
        }

        int misfit = Utf8Survey.FirstMisfit(bytes);
        return survey.LongCharacters > 0 && IsCutAtEnd(Utf8, bytes[misfit..])
            ? DecodeBeginningOfUtf8(bytes, misfit)
            : DecodeAs(bytes, TextEncoding.Gb18030, markLength: 0);
    }

    // UTF-8 up to a last character that is cut, and too little of it to rule out GB 18030, in which the same bytes may be whole.
    private static OneOf<SourceText, UndecodableText, AmbiguousEncoding> DecodeBeginningOfUtf8(ReadOnlySpan<byte> bytes, int misfit)
    {
        if (TryDecode(Gb18030, bytes, out string text, out int failure))
        {
            return GbPlausibility.IsPlainChinese(text)
                ? new AmbiguousEncoding(
                    [TextEncoding.Gb18030, TextEncoding.Utf8],
                    bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F),
                    DecodingTexts.AmbiguousOrCut.Format(Beginning(text), Beginning(Utf8.GetString(bytes[..misfit])), misfit))
                : DecodeAs(bytes, TextEncoding.Utf8, markLength: 0);
        }

        return IsCutAtEnd(Gb18030, bytes[failure..])
            ? new UndecodableText(misfit, TextEncoding.Utf8, DecodingTexts.CutInEither.Format(misfit, Shown(bytes, misfit), failure, Shown(bytes, failure)))
            : DecodeAs(bytes, TextEncoding.Utf8, markLength: 0);
    }

    private static OneOf<SourceText, UndecodableText, AmbiguousEncoding> DecodeAs(ReadOnlySpan<byte> bytes, TextEncoding encoding, int markLength)
    {
        if (TryDecode(Of(encoding), bytes[markLength..], out string text, out int failure))
        {
            return SourceText.Decoded(text, encoding, markLength > 0);
        }

        // The runtime counts from where it gave up; people are shown where the character begins.
        int offset = markLength + (encoding == TextEncoding.Utf8 ? Utf8Survey.FirstMisfit(bytes[markLength..]) : failure);
        bool isCut = IsCutAtEnd(Of(encoding), bytes[offset..]);
        return new UndecodableText(
            offset,
            encoding,
            (isCut ? DecodingTexts.CutCharacter : DecodingTexts.BadBytes).Format(
                DecodingTexts.NameOf(encoding),
                offset,
                Shown(bytes, offset)));
    }

    private static string Shown(ReadOnlySpan<byte> bytes, int offset) => Convert.ToHexString(bytes.Slice(offset, Math.Min(4, bytes.Length - offset)));

    private static bool TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes, out string text, out int failure)
    {
        try
        {
            text = encoding.GetString(bytes);
            failure = -1;
            return true;
        }
        catch (DecoderFallbackException exception)
        {
            text = "";
            failure = Math.Clamp(exception.Index, 0, Math.Max(0, bytes.Length - 1));
            return false;
        }
    }

    // A decoder that is not told that the text ends keeps the beginning of a character for what may follow.
    private static bool IsCutAtEnd(Encoding encoding, ReadOnlySpan<byte> tail)
    {
        if (tail.Length is 0 or > 3)
        {
            return false;
        }

        try
        {
            Span<char> characters = stackalloc char[8];
            return encoding.GetDecoder().GetChars(tail, characters, flush: false) == 0;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static (TextEncoding? Encoding, int Length) ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (TextEncoding.Utf8, 3),
        [0xFF, 0xFE, ..] => (TextEncoding.Utf16LittleEndian, 2),
        [0xFE, 0xFF, ..] => (TextEncoding.Utf16BigEndian, 2),
        [0x84, 0x31, 0x95, 0x33, ..] => (TextEncoding.Gb18030, 4),
        _ => (null, 0),
    };

    /// <summary>The strict encoding: what does not fit throws.</summary>
    public static Encoding Of(TextEncoding encoding) => encoding switch
    {
        TextEncoding.Utf8 => Utf8,
        TextEncoding.Utf16LittleEndian => Utf16Little,
        TextEncoding.Utf16BigEndian => Utf16Big,
        TextEncoding.Gb18030 => Gb18030,
        _ => throw new ArgumentOutOfRangeException(nameof(encoding), encoding, "Unknown encoding."),
    };

    private static string Beginning(string text)
    {
        int length = StringInfo.GetNextTextElementLength(text) is var first && first > ShownReadingLength ? first : Math.Min(text.Length, ShownReadingLength);
        return text[..length].ReplaceLineEndings(" ");
    }
}
