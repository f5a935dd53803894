[assembly: System.Reflection.AssemblyVersion("99.0.0.0")]

namespace System
{
    public class Object { }
    public abstract class ValueType { }
    public abstract class Enum : ValueType { }
    public struct Void { }
    public struct Boolean { }
    public struct Int32 { }
    public sealed class String { }
    public abstract class Attribute { }

    public enum AttributeTargets { All = 32767 }

    public sealed class AttributeUsageAttribute : Attribute
    {
        public AttributeUsageAttribute(AttributeTargets targets) { }

        public bool AllowMultiple { get { return false; } set { } }

        public bool Inherited { get { return false; } set { } }
    }
}

namespace System.Reflection
{
    public sealed class AssemblyVersionAttribute : Attribute
    {
        public AssemblyVersionAttribute(string version) { }
    }
}
