using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PlanKit.Ledger;
using PlanKit.Model;

namespace PlanKit.Tests.Ledger;

public sealed class LedgerFactSerializerTests
{
    // Files of released versions hold these bytes: they never change.
    public static TheoryData<string, string> WrittenForms { get; } = new()
    {
        { "ticked", """{"item":"0123456789","quarter":"Q1","state":"partial","count":2,"note":"已召开“两次”\uD842\uDFB7","evidence":[{"sha256":"SIGNED","name":"签到表.txt","size":6}]}""" },
        { "activity-recorded", """{"activity":"主题党日","items":["a","b-2"],"measures":[{"name":"到会","value":32.50,"unit":"人"},{"name":"篇","value":1}]}""" },
        { "evidence-attached", """{"item":"a","quarter":"Q4","evidence":{"sha256":"SIGNED","name":"签到表.txt","size":6}}""" },
        { "owner-assigned", """{"item":"a","owner":"人事科"}""" },
        { "cadence-accepted", """{"item":"a","cadences":["2/half-year","1/months:6,12"]}""" },
        { "waiver-granted", """{"rule":"PK0102","item":"a","quarter":"Q2","reason":"停工","approver":"李四","until":"2016-09-30"}""" },
        { "plan-revised", """{"text":"SIGNED","reason":"上级要求"}""" },
        { "quarter-sealed", """{"quarter":"Q2","note":"季度例会"}""" },
        { "entry-retracted", """{"sequence":7,"reason":"记错"}""" },
    };

    [Theory]
    [MemberData(nameof(WrittenForms))]
    public void Writes_each_kind_as_the_format_says(string kind, string payload)
    {
        LedgerFact fact = Assert.Single(LedgerFacts.OneOfEach, fact => fact.Kind == kind);

        Assert.Equal(payload.Replace("SIGNED", Digest.Of("signed"u8).Hex, StringComparison.Ordinal), Encoding.UTF8.GetString(LedgerFactSerializer.Write(fact)));
    }

    [Fact]
    public void Leaves_out_what_says_nothing() =>
        Assert.Equal(
            """{"item":"a","quarter":"Q1","state":"done"}""",
            Encoding.UTF8.GetString(LedgerFactSerializer.Write(new Ticked { Item = new("a"), Quarter = Quarter.Q1, State = TickState.Done })));

    [Fact]
    public void Writes_what_a_revision_does_with_the_items() =>
        Assert.Equal(
            $$"""{"text":"{{Digest.Of("signed"u8).Hex}}","reason":"","items":[{"text":"b","item":"a","title":"读书"},{"text":"c","item":"c-2"}],"removed":[{"item":"d","address":"2.3","title":"督查"}]}""",
            Encoding.UTF8.GetString(LedgerFactSerializer.Write(new PlanRevised
            {
                TextDigest = Digest.Of("signed"u8),
                Reason = "",
                Items = [new ItemIdentity(new("b"), new("a"), "读书"), new ItemIdentity(new("c"), new("c-2"))],
                Removed = [new RemovedItem(new("d"), "2.3", "督查")],
            })));

    [Fact]
    public void Writes_a_waiver_s_first_day_between_approver_and_last_day() =>
        Assert.Equal(
            """{"rule":"PK0102","reason":"停工","approver":"李四","from":"2016-08-01","until":"2016-09-30"}""",
            Encoding.UTF8.GetString(LedgerFactSerializer.Write(new WaiverGranted
            {
                Rule = "PK0102",
                Reason = "停工",
                Approver = "李四",
                From = new DateOnly(2016, 8, 1),
                Until = new DateOnly(2016, 9, 30),
            })));

    // As 0.1.0 wrote it, before waivers had a first day.
    [Fact]
    public void Reads_and_writes_a_waiver_without_a_first_day_as_ever()
    {
        byte[] old = """{"rule":"PK0102","item":"a","quarter":"Q2","reason":"停工","approver":"李四","until":"2016-09-30"}"""u8.ToArray();

        var waiver = Assert.IsType<WaiverGranted>(LedgerFactSerializer.Read("waiver-granted", old).AsT0);

        Assert.Null(waiver.From);
        Assert.Equal((true, false), (waiver.HoldsOn(new DateOnly(2016, 9, 30)), waiver.HoldsOn(new DateOnly(2016, 10, 1))));
        Assert.Equal(old, LedgerFactSerializer.Write(waiver));
    }

    [Fact]
    public void Reads_back_every_fact_it_writes() =>
        Prop.ForAll(LedgerFacts.Any.ToArbitrary(), fact =>
        {
            byte[] written = LedgerFactSerializer.Write(fact);
            LedgerFact read = LedgerFactSerializer.Read(fact.Kind, written).AsT0;
            Assert.Equal(fact.GetType(), read.GetType());
            Assert.Equal(written, LedgerFactSerializer.Write(read));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Writes_different_facts_differently() =>
        Assert.Equal(LedgerFacts.OneOfEach.Length, LedgerFacts.OneOfEach.Select(fact => Encoding.UTF8.GetString(LedgerFactSerializer.Write(fact))).Distinct().Count());

    [Fact]
    public void Names_a_kind_that_it_does_not_know() =>
        Assert.Equal(new UnknownFactKind("year-closed"), LedgerFactSerializer.Read("year-closed", "{}"u8.ToArray()).AsT1);

    [Theory]
    [InlineData("ticked", "")]
    [InlineData("ticked", "[]")]
    [InlineData("ticked", "{")]
    [InlineData("ticked", "{}")]
    [InlineData("ticked", """{"item":"a","quarter":"Q1"}""")]
    [InlineData("ticked", """{"item":"a","quarter":"Q5","state":"done"}""")]
    [InlineData("ticked", """{"item":"a","quarter":"Q1","state":"Done"}""")]
    [InlineData("ticked", """{"item":7,"quarter":"Q1","state":"done"}""")]
    [InlineData("ticked", """{"item":"a","quarter":"Q1","state":"done","count":1.5}""")]
    [InlineData("ticked", """{"item":"a","quarter":"Q1","state":"done","count":-1}""")]
    [InlineData("ticked", """{"item":"a","quarter":"Q1","state":"done","count":99999999999}""")]
    [InlineData("ticked", """{"item":"a","quarter":"Q1","state":"done","mood":"good"}""")]
    [InlineData("ticked", """{"item":"a","item":"b","quarter":"Q1","state":"done"}""")]
    [InlineData("ticked", """{"item":"\ud842","quarter":"Q1","state":"done"}""")]
    [InlineData("ticked", """{"item":"a","quarter":"Q1","state":"done","evidence":{}}""")]
    [InlineData("ticked", """{"item":"a","quarter":"Q1","state":"done","evidence":[{"sha256":"x","name":"a","size":1}]}""")]
    [InlineData("activity-recorded", """{"activity":"a","measures":[{"name":"a","value":"1"}]}""")]
    [InlineData("evidence-attached", """{"item":"a","quarter":"Q1"}""")]
    [InlineData("owner-assigned", """{"item":"a","owner":null}""")]
    [InlineData("cadence-accepted", """{"item":"a","cadences":["often"]}""")]
    [InlineData("cadence-accepted", """{"item":"a"}""")]
    [InlineData("waiver-granted", """{"rule":"a","reason":"b","approver":"c","until":"2016-02-30"}""")]
    [InlineData("entry-retracted", """{"sequence":99999999999999999999}""")]
    [InlineData("plan-revised", """{"text":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","reason":"a","items":[{"text":"b"}]}""")]
    [InlineData("plan-revised", """{"text":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","reason":"a","removed":[{"item":"b","address":"1","title":"c","by":"d"}]}""")]
    [InlineData("owner-assigned", """{"item":[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]}""")]
    public void Refuses_what_it_does_not_write(string kind, string payload) =>
        Assert.Equal(kind, LedgerFactSerializer.Read(kind, Encoding.UTF8.GetBytes(payload)).AsT2.Kind);
}
