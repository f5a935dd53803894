using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Unicode;
using PlanKit.Model;

namespace PlanKit.Ledger;

/// <summary>
/// The payload of a tick that cites no file, written exactly as <see cref="LedgerFactSerializer"/> writes it and without
/// escapes: what nearly every entry of a long ledger is. It is recognised in place, many times faster than JSON is parsed.
/// Whatever is not recognised is left to <see cref="LedgerFactReader"/>, which gives the same fact for what is.
/// </summary>
internal readonly ref struct PlainTick
{
    // The control characters, the quotation mark and the backslash.
    private static readonly SearchValues<byte> EndOfText = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000A\u000B\u000C\u000D\u000E\u000F"u8
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\"\\"u8);

    private ReadOnlySpan<byte> Item { get; init; }

    private Quarter Quarter { get; init; }

    private TickState State { get; init; }

    private int? Count { get; init; }

    private ReadOnlySpan<byte> Note { get; init; }

    /// <summary>Recognises a payload.</summary>
    /// <returns>False where it may be anything.</returns>
    public static bool TryRead(ReadOnlySpan<byte> payload, out PlainTick tick)
    {
        tick = default;
        ReadOnlySpan<byte> rest = payload;
        if (!TryTake(ref rest, "{\"item\":\""u8)
            || !TryTakeText(ref rest, out ReadOnlySpan<byte> item)
            || !TryTake(ref rest, ",\"quarter\":\"Q"u8)
            || rest is not [>= (byte)'1' and <= (byte)'4' and var quarter, (byte)'"', ..]
            || !TryTakeState(rest = rest[2..], out TickState state, out int taken))
        {
            return false;
        }

        rest = rest[taken..];
        int? count = null;
        if (TryTake(ref rest, ",\"count\":"u8))
        {
            if (!TryTakeCount(ref rest, out int counted))
            {
                return false;
            }

            count = counted;
        }

        ReadOnlySpan<byte> note = [];
        if (TryTake(ref rest, ",\"note\":\""u8) && !TryTakeText(ref rest, out note))
        {
            return false;
        }

        tick = new PlainTick { Item = item, Quarter = (Quarter)(quarter - '0'), State = state, Count = count, Note = note };
        return rest is [(byte)'}'] && Utf8.IsValid(payload);
    }

    /// <summary>The fact that is written there.</summary>
    public Ticked ToFact() => new()
    {
        Item = new ItemId(Encoding.UTF8.GetString(Item)),
        Quarter = Quarter,
        State = State,
        Count = Count,
        Note = Encoding.UTF8.GetString(Note),
    };

    private static bool TryTake(scoped ref ReadOnlySpan<byte> rest, ReadOnlySpan<byte> expected)
    {
        if (!rest.StartsWith(expected))
        {
            return false;
        }

        rest = rest[expected.Length..];
        return true;
    }

    // Up to the closing quotation mark, which is taken as well.
    private static bool TryTakeText(scoped ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> text)
    {
        int end = rest.IndexOfAny(EndOfText);
        if (end < 0 || rest[end] != (byte)'"')
        {
            text = default;
            return false;
        }

        text = rest[..end];
        rest = rest[(end + 1)..];
        return true;
    }

    private static bool TryTakeState(ReadOnlySpan<byte> rest, out TickState state, out int taken)
    {
        ReadOnlySpan<byte> done = ",\"state\":\"done\""u8;
        ReadOnlySpan<byte> partial = ",\"state\":\"partial\""u8;
        ReadOnlySpan<byte> notApplicable = ",\"state\":\"not-applicable\""u8;
        (state, taken) = rest.StartsWith(done) ? (TickState.Done, done.Length)
            : rest.StartsWith(partial) ? (TickState.Partial, partial.Length)
            : rest.StartsWith(notApplicable) ? (TickState.NotApplicable, notApplicable.Length)
            : (default, 0);
        return taken > 0;
    }

    // JSON has no leading zeros and no sign but the minus; a count that is negative or too large is the full reader's to refuse.
    private static bool TryTakeCount(scoped ref ReadOnlySpan<byte> rest, out int count)
    {
        if (rest is not [>= (byte)'0' and <= (byte)'9', ..]
            || !Utf8Parser.TryParse(rest, out count, out int length)
            || (rest[0] == (byte)'0' && length > 1))
        {
            count = 0;
            return false;
        }

        rest = rest[length..];
        return true;
    }
}
