using PlanKit.Plugins.Workers;

namespace PlanKit.Plugins.Tests.Workers;

/// <summary>A payload may come from a plugin: no length in it is believed before as much has come.</summary>
public sealed class PayloadReaderTests
{
    [Theory]
    [InlineData("")]
    [InlineData("text")]
    [InlineData("\ud800 half a pair")]
    [InlineData(null)]
    public void A_text_comes_back_unit_for_unit(string? text)
    {
        var reader = new PayloadReader(PayloadWriter.Write(payload => payload.Write(text)));

        Assert.Equal(text, reader.ReadOptionalText());
    }

    [Fact]
    public void A_text_longer_than_the_first_buffer_comes_back()
    {
        string text = new('字', 100_000);

        var reader = new PayloadReader(PayloadWriter.Write(payload =>
        {
            payload.Write(7);
            payload.Write(text);
            payload.Write(0.98);
        }));

        Assert.Equal((7, text, 0.98), (reader.ReadInt32(), reader.ReadText(), reader.ReadDouble()));
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue + 1)]
    [InlineData(3)]
    public void A_length_that_the_payload_does_not_have_is_refused(int length)
    {
        byte[] payload = PayloadWriter.Write(writer =>
        {
            writer.Write(length);
            writer.Write(false);
        });

        Assert.Throws<InvalidDataException>(() => new PayloadReader(payload).ReadBytes());
        Assert.Throws<InvalidDataException>(() => new PayloadReader(payload).ReadText());
    }

    [Fact]
    public void A_number_of_things_that_the_payload_does_not_have_is_refused_before_memory_is_taken()
    {
        byte[] payload = PayloadWriter.Write(writer => writer.Write(int.MaxValue));
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<InvalidDataException>(() => new PayloadReader(payload).ReadTexts());

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }
}
