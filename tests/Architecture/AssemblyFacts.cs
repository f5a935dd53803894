using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PlanKit.Architecture.Tests;

/// <summary>What an assembly's file says of itself; nothing of it is loaded or run.</summary>
internal sealed class AssemblyFacts : IDisposable
{
    private static readonly string FrameworkFolder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    private readonly PEReader _file;
    private readonly MetadataReader _metadata;

    internal AssemblyFacts(string path)
    {
        _file = new PEReader(File.OpenRead(path));
        _metadata = _file.GetMetadataReader();
    }

    /// <summary>The assemblies it references that are no part of .NET, in ordinal order.</summary>
    internal IReadOnlyList<string> References =>
    [
        .. _metadata.AssemblyReferences
            .Select(handle => _metadata.GetString(_metadata.GetAssemblyReference(handle).Name))
            .Where(name => !File.Exists(Path.Combine(FrameworkFolder, name + ".dll")))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The full names of the types it uses from elsewhere.</summary>
    internal IReadOnlyList<string> UsedTypes =>
        [.. _metadata.TypeReferences.Select(handle => NameOf(_metadata.GetTypeReference(handle)))];

    /// <summary>The members it uses of types from elsewhere: <c>System.DateTime.get_Now</c>.</summary>
    internal IReadOnlyList<string> UsedMembers =>
    [
        .. _metadata.MemberReferences
            .Select(_metadata.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference)
            .Select(member => $"{NameOf(_metadata.GetTypeReference((TypeReferenceHandle)member.Parent))}.{_metadata.GetString(member.Name)}"),
    ];

    /// <summary>The static fields that can be assigned after their type was initialised, except those the compiler makes for itself.</summary>
    internal IReadOnlyList<string> AssignableStatics =>
    [
        .. _metadata.FieldDefinitions
            .Select(_metadata.GetFieldDefinition)
            .Where(candidate => candidate.Attributes.HasFlag(FieldAttributes.Static)
                && !candidate.Attributes.HasFlag(FieldAttributes.InitOnly)
                && !candidate.Attributes.HasFlag(FieldAttributes.Literal))
            .Select(candidate => (Type: _metadata.GetTypeDefinition(candidate.GetDeclaringType()), Field: _metadata.GetString(candidate.Name)))
            .Where(pair => !IsFromTheCompiler(pair.Type) && !pair.Field.StartsWith('<'))
            .Select(pair => $"{_metadata.GetString(pair.Type.Name)}.{pair.Field}"),
    ];

    public void Dispose() => _file.Dispose();

    private bool IsFromTheCompiler(TypeDefinition type) =>
        _metadata.GetString(type.Name).Contains('<', StringComparison.Ordinal)
        || (!type.GetDeclaringType().IsNil && IsFromTheCompiler(_metadata.GetTypeDefinition(type.GetDeclaringType())));

    private string NameOf(TypeReference type)
    {
        string name = _metadata.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{NameOf(_metadata.GetTypeReference((TypeReferenceHandle)type.ResolutionScope))}.{name}"
            : $"{_metadata.GetString(type.Namespace)}.{name}";
    }
}
