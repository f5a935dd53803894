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
            RecordedAt = System.Text.Encoding.UTF8.GetBytes(LedgerRecord.WriteRecordedAt(moment)),
            Date = System.Text.Encoding.UTF8.GetBytes(LedgerRecord.WriteDate(new DateOnly(2016, 3, 31))),
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
    public void Refuses_moments_and_days_in_other_forms(string recordedAt, string date)
    {
        var record = new LedgerRecord
        {
            Sequence = 1,
            RecordedAt = System.Text.Encoding.UTF8.GetBytes(recordedAt),
            Date = System.Text.Encoding.UTF8.GetBytes(date),
            Author = "a"u8,
            Kind = "owner-assigned"u8,
            Payload = """{"item":"a","owner":"b"}"""u8,
        };

        Assert.True(record.ToEntry(Previous, Previous).IsT2);
    }
}
