using System.Buffers.Binary;
using FsCheck;
using FsCheck.Fluent;
using PlanKit.Plugins.Workers;

namespace PlanKit.Plugins.Tests.Workers;

/// <summary>Nothing but whole frames with the secret passes.</summary>
public sealed class FrameChannelTests
{
    private static readonly byte[] Secret = [.. Enumerable.Range(1, FrameChannel.SecretLength).Select(number => (byte)number)];

    [Fact]
    public void Frames_come_as_they_were_sent() => Prop.ForAll<byte[][]>(payloads =>
    {
        byte[] sent = Send([.. payloads.Select((payload, index) => ((FrameKind)(1 + (index % 11)), payload ?? []))]);
        using var channel = new FrameChannel(new MemoryStream(sent), Stream.Null, Secret);
        for (int i = 0; i < payloads.Length; i++)
        {
            Frame frame = channel.Read()!.Value;
            Assert.Equal((FrameKind)(1 + (i % 11)), frame.Kind);
            Assert.Equal(payloads[i] ?? [], frame.Payload.ToArray());
        }

        Assert.Null(channel.Read());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_that_was_cut_passes_for_whole()
    {
        byte[] sent = Send([(FrameKind.Findings, [1, 2, 3])]);
        for (int length = 1; length < sent.Length; length++)
        {
            using var channel = new FrameChannel(new MemoryStream(sent[..length]), Stream.Null, Secret);
            Assert.True(Record.Exception(() => channel.Read()) is InvalidDataException or EndOfStreamException);
        }
    }

    [Fact]
    public void A_frame_with_one_wrong_bit_in_its_secret_is_refused()
    {
        for (int bit = 0; bit < FrameChannel.SecretLength * 8; bit++)
        {
            byte[] sent = Send([(FrameKind.Done, [])]);
            sent[bit / 8] ^= (byte)(1 << (bit % 8));
            using var channel = new FrameChannel(new MemoryStream(sent), Stream.Null, Secret);
            Assert.Throws<InvalidDataException>(() => channel.Read());
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    [InlineData(FrameChannel.MaxPayload + 1)]
    public void A_frame_of_an_impossible_length_is_refused_before_memory_is_taken_for_it(int length)
    {
        byte[] sent = Send([(FrameKind.Findings, [])]);
        BinaryPrimitives.WriteInt32LittleEndian(sent.AsSpan(FrameChannel.SecretLength + 1), length);
        using var channel = new FrameChannel(new MemoryStream(sent), Stream.Null, Secret);

        Assert.Throws<InvalidDataException>(() => channel.Read());
    }

    private static byte[] Send((FrameKind Kind, byte[] Payload)[] frames)
    {
        var stream = new MemoryStream();
        using var channel = new FrameChannel(Stream.Null, stream, Secret);
        foreach ((FrameKind kind, byte[] payload) in frames)
        {
            channel.Write(kind, payload);
        }

        return stream.ToArray();
    }
}
