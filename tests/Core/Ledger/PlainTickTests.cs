using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PlanKit.Ledger;

namespace PlanKit.Tests.Ledger;

/// <summary>The quick reading of plain ticks says what the full one says, or nothing.</summary>
public sealed class PlainTickTests
{
    private const string Whole = """{"item":"0123456789","quarter":"Q3","state":"partial","count":2,"note":"已召开两次"}""";

    [Theory]
    [InlineData(Whole)]
    [InlineData("""{"item":"a-2","quarter":"Q1","state":"not-applicable"}""")]
    [InlineData("""{"item":"a","quarter":"Q4","state":"done","count":0}""")]
    [InlineData("""{"item":"a","quarter":"Q4","state":"done","note":""}""")]
    public void Recognises_what_most_entries_are(string payload) => Assert.True(IsPlain(payload));

    [Theory]
    [InlineData("""{"item":"a","quarter":"Q1","state":"done","evidence":[]}""")]
    [InlineData("""{"item":"a","quarter":"Q1","state":"done","note":"\u0041"}""")]
    [InlineData("""{"item":"a","quarter":"Q1","state":"done","count":01}""")]
    [InlineData("""{"item":"a","quarter":"Q1","state":"done","count":+1}""")]
    [InlineData("""{"item":"a","quarter":"Q1","state":"done","count":99999999999}""")]
    [InlineData("""{"item":"a","quarter":"Q5","state":"done"}""")]
    [InlineData("""{"item":"a","quarter":"Q1","state":"done"} """)]
    [InlineData("""{"item":"a","quarter":"Q1","state":"done" }""")]
    [InlineData("{\"item\":\"a\",\"quarter\":\"Q1\",\"state\":\"done\",\"note\":\"a\nb\"}")]
    [InlineData("")]
    public void Leaves_everything_else_to_the_full_reading(string payload) => Assert.False(IsPlain(payload));

    [Fact]
    public void Leaves_bytes_that_are_no_text_to_the_full_reading()
    {
        byte[] payload = Encoding.UTF8.GetBytes(Whole);
        payload[Whole.IndexOf('已', StringComparison.Ordinal)] = 0xFF;

        Assert.False(Record("ticked", payload).IsPlainTick);
    }

    [Fact]
    public void Is_of_ticks_alone() => Assert.False(Record("owner-assigned", Encoding.UTF8.GetBytes(Whole)).IsPlainTick);

    [Fact]
    public void Says_what_the_full_reading_says_of_every_tick_that_is_written() =>
        Prop.ForAll(LedgerFacts.Any.ToArbitrary(), fact => Agree(fact.Kind, LedgerFactSerializer.Write(fact)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Says_what_the_full_reading_says_whatever_bytes_are_changed()
    {
        byte[] whole = Encoding.UTF8.GetBytes(Whole);
        Gen<(int Position, byte Value)> change =
            from position in Gen.Choose(0, whole.Length - 1)
            from value in Gen.Elements("\"\\{}:,0159QdpnE+-. \n\0é".Select(character => (byte)character))
            select (position, value);
        Prop.ForAll(change.ToArbitrary(), change.ToArbitrary(), (first, second) =>
        {
            byte[] payload = [.. whole];
            payload[first.Position] = first.Value;
            payload[second.Position] = second.Value;
            Agree("ticked", payload);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
    }

    private static void Agree(string kind, byte[] payload)
    {
        LedgerRecord record = Record(kind, payload);
        if (!record.IsPlainTick)
        {
            return;
        }

        var quick = Assert.IsType<Ticked>(record.ToEntry(Digest.Of([]), Digest.Of([])).AsT0.Fact);
        var full = Assert.IsType<Ticked>(LedgerFactSerializer.Read(kind, payload).AsT0);
        Assert.Empty(full.Evidence);
        Assert.Equal((full.Item, full.Quarter, full.State, full.Count, full.Note), (quick.Item, quick.Quarter, quick.State, quick.Count, quick.Note));
    }

    private static bool IsPlain(string payload) => Record("ticked", Encoding.UTF8.GetBytes(payload)).IsPlainTick;

    private static LedgerRecord Record(string kind, byte[] payload) => new()
    {
        Sequence = 1,
        RecordedAt = "2016-04-01T08:30:15.123Z"u8,
        Date = "2016-03-31"u8,
        Author = "a"u8,
        Kind = Encoding.UTF8.GetBytes(kind),
        Payload = payload,
    };
}
