using PlanKit.Ledger;

namespace PlanKit.Tests.Ledger;

public sealed class LedgerHeadTests
{
    private static readonly Digest Hash = Digest.Of("x"u8);

    [Theory]
    [InlineData(0)]
    [InlineData(42)]
    [InlineData(long.MaxValue)]
    public void Reads_back_what_it_writes(long sequence)
    {
        var head = new LedgerHead(sequence, Hash);

        Assert.True(LedgerHead.TryParse(head.ToString(), out LedgerHead? read));
        Assert.Equal(head, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("7:")]
    [InlineData(":2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881")]
    [InlineData("-1:2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881")]
    [InlineData("1:2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a488")]
    [InlineData("1 :2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881")]
    public void Refuses_other_texts(string? text)
    {
        Assert.False(LedgerHead.TryParse(text, out LedgerHead? head));
        Assert.Null(head);
    }
}
