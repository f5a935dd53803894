using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PlanKit.Ledger;
using PlanKit.Model;

namespace PlanKit.Tests.Ledger;

public sealed class LedgerChainTests
{
    private static readonly Digest Text = Digest.Of("text"u8);

    [Fact]
    public void Gives_the_hashes_that_the_format_defines()
    {
        // Computed with Python's hashlib from the definition in docs/format.md.
        Digest genesis = LedgerChain.HashGenesis(new PlanHeader("市测试委", 2016), Text, """{"unit":"市测试委"}"""u8, "{}"u8);
        Digest first = LedgerChain.HashEntry(genesis, Record(1, "张三", "ticked", "{}"));

        Assert.Equal("084b773e09e6e26f04524e65701d4e01d07f78b59a693a5ba82bce1906c702ba", genesis.Hex);
        Assert.Equal("e1fb9e09349ee17e418e4cca505517eb21b98b4e650b86726679dd57228ac052", first.Hex);
    }

    // As 0.1.0 wrote it, before waivers had a first day. The hash was computed with Python's hashlib.
    [Fact]
    public void An_old_waiver_keeps_its_hash()
    {
        const string Payload = """{"rule":"PK0102","item":"a","quarter":"Q2","reason":"停工","approver":"李四","until":"2016-09-30"}""";
        LedgerFact read = LedgerFactSerializer.Read("waiver-granted", Encoding.UTF8.GetBytes(Payload)).AsT0;

        Assert.Equal(
            "43cae354edf3ebeb7a302fe1ca84929b703f9accd4ce446bfdb17dee2ef43936",
            LedgerChain.HashEntry(Text, Record(1, "王芳", read.Kind, Encoding.UTF8.GetString(LedgerFactSerializer.Write(read)))).Hex);
    }

    [Fact]
    public void Gives_another_hash_when_any_field_differs()
    {
        Gen<string> texts = LedgerFacts.Texts;
        Gen<(string, string, string)> fields = from author in texts from kind in texts from payload in texts select (author, kind, payload);
        Prop.ForAll(fields.Two().ToArbitrary(), pair =>
        {
            bool same = pair.Item1 == pair.Item2;
            Digest first = LedgerChain.HashEntry(Text, Record(1, pair.Item1.Item1, pair.Item1.Item2, pair.Item1.Item3));
            Digest second = LedgerChain.HashEntry(Text, Record(1, pair.Item2.Item1, pair.Item2.Item2, pair.Item2.Item3));
            return same == (first == second);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void Tells_where_one_field_ends_and_the_next_begins() =>
        Assert.NotEqual(LedgerChain.HashEntry(Text, Record(1, "ab", "c", "")), LedgerChain.HashEntry(Text, Record(1, "a", "bc", "")));

    [Fact]
    public void Binds_number_and_entry_before()
    {
        Digest hash = LedgerChain.HashEntry(Text, Record(1, "a", "b", "c"));

        Assert.NotEqual(hash, LedgerChain.HashEntry(Text, Record(2, "a", "b", "c")));
        Assert.NotEqual(hash, LedgerChain.HashEntry(hash, Record(1, "a", "b", "c")));
    }

    [Fact]
    public void Binds_everything_that_the_plan_was_made_from()
    {
        var header = new PlanHeader("a", 2016);
        Digest[] hashes =
        [
            LedgerChain.HashGenesis(header, Text, "{}"u8, "{}"u8),
            LedgerChain.HashGenesis(header with { Unit = "b" }, Text, "{}"u8, "{}"u8),
            LedgerChain.HashGenesis(header with { Year = 2017 }, Text, "{}"u8, "{}"u8),
            LedgerChain.HashGenesis(header, Digest.Of("other"u8), "{}"u8, "{}"u8),
            LedgerChain.HashGenesis(header, Text, "{ }"u8, "{}"u8),
            LedgerChain.HashGenesis(header, Text, "{}"u8, "{ }"u8),
        ];

        Assert.Distinct(hashes);
    }

    [Fact]
    public void May_write_the_hash_over_the_one_before()
    {
        byte[] hash = Convert.FromHexString(Text.Hex);

        LedgerChain.HashEntry(hash, Record(1, "a", "b", "c"), hash);

        Assert.Equal(LedgerChain.HashEntry(Text, Record(1, "a", "b", "c")), Digest.FromHash(hash));
    }

    [Fact]
    public void Is_the_same_from_a_hasher_for_entries_of_any_length()
    {
        using var hasher = new LedgerHasher();
        Span<byte> hash = stackalloc byte[LedgerChain.HashSize];
        foreach (int length in (int[])[3, 100_000, 3, 0])
        {
            Convert.FromHexString(Text.Hex, hash, out _, out _);
            LedgerRecord record = Record(length + 1, "张三", "ticked", new string('x', length));

            hasher.HashEntry(hash, record, hash);

            Assert.Equal(LedgerChain.HashEntry(Text, record), Digest.FromHash(hash));
        }
    }

    private static LedgerRecord Record(long sequence, string author, string kind, string payload) => new()
    {
        Sequence = sequence,
        RecordedAt = "2016-04-01T08:30:15.123Z"u8,
        Date = "2016-03-31"u8,
        Author = Encoding.UTF8.GetBytes(author),
        Kind = Encoding.UTF8.GetBytes(kind),
        Payload = Encoding.UTF8.GetBytes(payload),
    };
}
