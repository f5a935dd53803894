using System.Buffers.Binary;

namespace PlanKit.Plugins.Workers;

/// <summary>
/// Frames on a pair of pipes. Each begins with a secret of this one worker, so that whatever a plugin writes into the pipe
/// is recognised as not being a frame. One thread may write and another read at the same time.
/// </summary>
internal sealed class FrameChannel : IDisposable
{
    /// <summary>How many bytes the secret has.</summary>
    public const int SecretLength = 16;

    /// <summary>The longest payload that is accepted: no answer of a plugin fills the host's memory.</summary>
    public const int MaxPayload = 256 * 1024 * 1024;

    private const int HeaderLength = SecretLength + sizeof(byte) + sizeof(int);

    private readonly Stream _input;
    private readonly Stream _output;
    private readonly byte[] _secret;

    /// <summary>A channel over two streams, which it closes.</summary>
    public FrameChannel(Stream input, Stream output, byte[] secret)
    {
        _input = input;
        _output = output;
        _secret = secret;
    }

    /// <summary>Writes a frame and sends it off.</summary>
    /// <exception cref="IOException">The other side is gone.</exception>
    public void Write(FrameKind kind, ReadOnlySpan<byte> payload)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        _secret.AsSpan().CopyTo(header);
        header[SecretLength] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(header[(SecretLength + 1)..], payload.Length);
        _output.Write(header);
        _output.Write(payload);
        _output.Flush();
    }

    /// <summary>Reads the next frame.</summary>
    /// <returns>The frame; null where the other side ended between two frames.</returns>
    /// <exception cref="EndOfStreamException">The other side ended within a frame.</exception>
    /// <exception cref="InvalidDataException">What came is no frame.</exception>
    /// <exception cref="IOException">The pipe broke.</exception>
    public Frame? Read()
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        int read = _input.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false);
        if (read == 0)
        {
            return null;
        }

        if (read < HeaderLength || !header[..SecretLength].SequenceEqual(_secret))
        {
            throw new InvalidDataException("The pipe holds something that is no frame.");
        }

        int length = BinaryPrimitives.ReadInt32LittleEndian(header[(SecretLength + 1)..]);
        if (length is < 0 or > MaxPayload)
        {
            throw new InvalidDataException("A frame is longer than allowed.");
        }

        byte[] payload = new byte[length];
        _input.ReadExactly(payload);
        return new Frame((FrameKind)header[SecretLength], payload);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _output.Dispose();
        _input.Dispose();
    }
}
