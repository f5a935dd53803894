using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PlanKit.Ledger;

namespace PlanKit.Tests.Ledger;

public sealed class LedgerRecordTests
{
    private static readonly Digest Previous = Digest.Of("before"u8);

    [Fact]
    public void Gives_back_the_entry_that_was_written()
    {
        var moment = new DateTimeOffset(2016, 4, 1, 8, 30, 15, 123, TimeSpan.FromHours(8));
        var record = new LedgerRecord
        {
            Sequence = 3,
            RecordedAt = Encoding.UTF8.GetBytes(LedgerRecord.WriteRecordedAt(moment)),
            Date = Encoding.UTF8.GetBytes(LedgerRecord.WriteDate(new DateOnly(2016, 3, 31))),
            Author = "张三"u8,
            Kind = "owner-assigned"u8,
            Payload = """{"item":"a","owner":"人事科"}"""u8,
        };
        Digest hash = LedgerChain.HashEntry(Previous, record);

        LedgerEntry entry = record.ToEntry(Previous, hash).AsT0;

        Assert.Equal((3L, moment, new DateOnly(2016, 3, 31), "张三"), (entry.Sequence, entry.RecordedAt, entry.Date, entry.Author));
        Assert.Equal(TimeSpan.Zero, entry.RecordedAt.Offset);
        Assert.Equal((Previous, hash), (entry.PreviousHash, entry.Hash));
        Assert.Equal("人事科", Assert.IsType<OwnerAssigned>(entry.Fact).Owner);
    }

    [Fact]
    public void Writes_moments_in_universal_time_to_the_millisecond() =>
        Assert.Equal(
            "2016-03-31T17:02:03.456Z",
            LedgerRecord.WriteRecordedAt(new DateTimeOffset(2016, 4, 1, 1, 2, 3, 456, TimeSpan.FromHours(8)).AddTicks(9999)));

    [Theory]
    [InlineData("2016-04-01 08:30:15", "2016-03-31")]
    [InlineData("2016-04-01T08:30:15.123+08:00", "2016-03-31")]
    [InlineData("2016-04-01T08:30:15.123Z", "31.3.2016")]
    [InlineData("2016-04-01T08:30:15.123Z", "2016-02-30")]
    [InlineData("2016-04-01T08:30:15.123Z", "2015-02-29")]
    [InlineData("2016-04-01T08:30:15.123Z", "0000-01-01")]
    [InlineData("2016-04-01T08:30:15.123Z", "2016-00-10")]
    [InlineData("2016-04-01T08:30:15.123Z", "2016-10-00")]
    [InlineData("2016-04-01T08:30:15.123Z", "2016-1-10")]
    public void Refuses_moments_and_days_in_other_forms(string recordedAt, string date) => Assert.Null(Read(recordedAt, date));

    [Theory]
    [InlineData("2016-02-29")]
    [InlineData("9999-12-31")]
    public void Knows_the_days_of_the_calendar(string date) =>
        Assert.Equal(date, Read("2016-04-01T08:30:15.123Z", date)!.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Fact]
    public void Reads_a_moment_just_where_the_pattern_does_and_as_it_does()
    {
        const string Moment = "2016-12-31T23:59:59.999Z";
        Gen<(int Position, char Value)> change =
            from position in Gen.Choose(0, Moment.Length - 1)
            from value in Gen.Elements("0123456789-:.TZ ".AsEnumerable())
            select (position, value);
        Prop.ForAll(change.ToArbitrary(), change.ToArbitrary(), (first, second) =>
        {
            char[] changed = Moment.ToCharArray();
            changed[first.Position] = first.Value;
            changed[second.Position] = second.Value;
            bool isMoment = DateTimeOffset.TryParseExact(
                changed, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment);

            Assert.Equal(isMoment ? moment : null, Read(new string(changed), "2016-03-31")?.RecordedAt);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    private static LedgerEntry? Read(string recordedAt, string date) => new LedgerRecord
    {
        Sequence = 1,
        RecordedAt = Encoding.UTF8.GetBytes(recordedAt),
        Date = Encoding.UTF8.GetBytes(date),
        Author = "a"u8,
        Kind = "owner-assigned"u8,
        Payload = """{"item":"a","owner":"b"}"""u8,
    }.ToEntry(Previous, Previous).Match<LedgerEntry?>(entry => entry, _ => null, _ => null);
}
