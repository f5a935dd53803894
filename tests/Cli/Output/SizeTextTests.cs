using PlanKit.Cli.Output;

namespace PlanKit.Cli.Tests.Output;

public sealed class SizeTextTests
{
    [Theory]
    [InlineData(0, "0 bytes", "0 字节")]
    [InlineData(5, "5 bytes", "5 字节")]
    [InlineData(1023, "1023 bytes", "1023 字节")]
    [InlineData(1024, "1 KB", "1 KB")]
    [InlineData(1025, "1.1 KB", "1.1 KB")]
    [InlineData(1536, "1.5 KB", "1.5 KB")]
    [InlineData(52_428_800, "50 MB", "50 MB")]
    [InlineData(52_428_801, "50.1 MB", "50.1 MB")]
    [InlineData(2_147_483_648, "2 GB", "2 GB")]
    [InlineData(107_374_182_400, "100 GB", "100 GB")]
    public void Shows_a_size_as_it_is(long bytes, string english, string chinese) =>
        Assert.Equal((english, chinese), (SizeText.Of(bytes).English, SizeText.Of(bytes).Chinese));
}
