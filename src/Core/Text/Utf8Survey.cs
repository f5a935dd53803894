using System.Buffers;
using System.Text;

namespace PlanKit.Text;

/// <summary>What the bytes are if they are taken for UTF-8: enough to tell damaged UTF-8 from a text in GB 18030.</summary>
/// <param name="LongCharacters">Characters of three or four bytes; Chinese characters are among them.</param>
/// <param name="ShortCharacters">Characters of two bytes: Latin, Greek, Cyrillic and the like; none is Chinese.</param>
/// <param name="Misfits">Places, however long, where the bytes are no UTF-8.</param>
internal readonly record struct Utf8Survey(int LongCharacters, int ShortCharacters, int Misfits)
{
    // Text in GB 18030 that is read as UTF-8 misfits at nearly every character, so that the exact number matters little.
    private const int CharactersPerMisfit = 4;

    public bool IsValid => Misfits == 0;

    /// <summary>Most of it is UTF-8: the misfits are damage, and reading it as GB 18030 would give rubbish.</summary>
    public bool IsDamagedUtf8 => Misfits > 0 && LongCharacters > Misfits * CharactersPerMisfit;

    /// <summary>Valid, but without one Chinese character: two bytes at a time may as well be GB 18030.</summary>
    public bool CouldBeGb18030 => IsValid && LongCharacters == 0 && ShortCharacters >= 2;

    public static Utf8Survey Of(ReadOnlySpan<byte> bytes)
    {
        int longCharacters = 0;
        int shortCharacters = 0;
        int misfits = 0;
        bool followsMisfit = false;
        while (bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is var next and >= 0)
        {
            bytes = bytes[next..];
            followsMisfit &= next == 0;
            OperationStatus status = Rune.DecodeFromUtf8(bytes, out _, out int consumed);
            if (status != OperationStatus.Done)
            {
                misfits += followsMisfit ? 0 : 1;
            }
            else if (consumed == 2)
            {
                shortCharacters++;
            }
            else
            {
                longCharacters++;
            }

            followsMisfit = status != OperationStatus.Done;
            bytes = bytes[consumed..];
        }

        return new Utf8Survey(longCharacters, shortCharacters, misfits);
    }

    /// <summary>Where the first bytes begin that are no UTF-8; the end where all are.</summary>
    public static int FirstMisfit(ReadOnlySpan<byte> bytes)
    {
        int position = 0;
        while (position < bytes.Length && Rune.DecodeFromUtf8(bytes[position..], out _, out int consumed) == OperationStatus.Done)
        {
            position += consumed;
        }

        return position;
    }
}
