using System.Globalization;
using System.Text;
using OneOf;

namespace PlanKit.Ledger;

/// <summary>
/// An entry in its written form, as plan files and dumps hold it and as it is hashed: every field a text in UTF-8. It only
/// looks at memory that somebody else owns.
/// </summary>
public readonly ref struct LedgerRecord
{
    internal const string DateFormat = "yyyy-MM-dd";

    private const string RecordedAtFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    private static ReadOnlySpan<byte> TickedKind => "ticked"u8;

    /// <summary>The entry's number, from 1.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it was recorded: <c>2016-03-31T08:00:00.000Z</c>.</summary>
    public required ReadOnlySpan<byte> RecordedAt { get; init; }

    /// <summary>The day it is about: <c>2016-03-31</c>.</summary>
    public required ReadOnlySpan<byte> Date { get; init; }

    /// <summary>Who recorded it.</summary>
    public required ReadOnlySpan<byte> Author { get; init; }

    /// <summary>The word for the kind of fact.</summary>
    public required ReadOnlySpan<byte> Kind { get; init; }

    /// <summary>The fact as <see cref="LedgerFactSerializer"/> writes it.</summary>
    public required ReadOnlySpan<byte> Payload { get; init; }

    /// <summary>
    /// Whether it is beyond doubt a tick that cites no file, which <see cref="ToEntry"/> would read. It allocates nothing, so that
    /// whoever only checks a long ledger need not read most of it. False says nothing of the entry.
    /// </summary>
    public bool IsPlainTick =>
        Kind.SequenceEqual(TickedKind)
        && WrittenTime.TryReadMoment(RecordedAt, out _)
        && WrittenTime.TryReadDay(Date, out _)
        && PlainTick.TryRead(Payload, out _);

    /// <summary>The written form of the moment of recording; what is finer than a millisecond is cut off.</summary>
    public static string WriteRecordedAt(DateTimeOffset moment) => moment.UtcDateTime.ToString(RecordedAtFormat, CultureInfo.InvariantCulture);

    /// <summary>The written form of a day.</summary>
    public static string WriteDate(DateOnly day) => day.ToString(DateFormat, CultureInfo.InvariantCulture);

    /// <summary>Reads the entry that is written here.</summary>
    /// <param name="previous">The hash of the entry before it.</param>
    /// <param name="hash">Its own hash. Neither is checked against the other: <see cref="LedgerChain"/> does that.</param>
    public OneOf<LedgerEntry, UnknownFactKind, MalformedFact> ToEntry(Digest previous, Digest hash)
    {
        if (!WrittenTime.TryReadMoment(RecordedAt, out DateTimeOffset recordedAt) || !WrittenTime.TryReadDay(Date, out DateOnly date))
        {
            return new MalformedFact(Encoding.UTF8.GetString(Kind), "The moment of recording or the day is unreadable.");
        }

        long sequence = Sequence;
        string author = Encoding.UTF8.GetString(Author);
        return ReadFact().Match<OneOf<LedgerEntry, UnknownFactKind, MalformedFact>>(
            fact => new LedgerEntry
            {
                Sequence = sequence,
                RecordedAt = recordedAt,
                Date = date,
                Author = author,
                Fact = fact,
                PreviousHash = previous,
                Hash = hash,
            },
            unknown => unknown,
            malformed => malformed);
    }

    private OneOf<LedgerFact, UnknownFactKind, MalformedFact> ReadFact() =>
        Kind.SequenceEqual(TickedKind) && PlainTick.TryRead(Payload, out PlainTick tick)
            ? tick.ToFact()
            : LedgerFactSerializer.Read(Encoding.UTF8.GetString(Kind), Payload.ToArray());
}
